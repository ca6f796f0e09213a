/* A bare Hono route that answers with the bytes of a file: what the endpoint is measured against. */
import {readFileSync} from 'node:fs';
import {serve} from '@hono/node-server';
import {Hono} from 'hono';

const body = readFileSync(process.argv[2]);
const headers = {'Content-Type': 'application/feed+json; charset=utf-8'};
const app = new Hono();
app.get('/articles', (c) => c.body(body, 200, headers));
const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
