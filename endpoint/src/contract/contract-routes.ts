import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono} from 'hono';
import {cached} from '../http/cached.ts';
import {packageFolder} from '../package-folder.ts';
import {contractPage, pageStyle, type ContractDocument} from './contract-page.ts';

/** Where the document is; `npm run openapi` writes it. */
const file = join(packageFolder, 'openapi.json');

/** It changes with the version of the endpoint only. */
const cacheControl = 'public, max-age=3600';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** Nothing but the page's own style: no script, no picture, no other host. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** `GET /openapi.json` is the contract for programs, `GET /docs` the same to read. */
export function createContractRoutes(): Hono {
  let reading: Promise<string> | undefined;
  const read = () => (reading ??= readFile(file, 'utf8'));

  const app = new Hono();
  app.get('/openapi.json', async () => {
    const body = await read();
    return cached({body, contentType: 'application/json; charset=utf-8', cacheControl});
  });
  app.get('/docs', async () => {
    const body = contractPage(JSON.parse(await read()) as ContractDocument);
    const headers = {'Content-Security-Policy': policy};
    return cached({body, contentType: 'text/html; charset=utf-8', cacheControl, headers});
  });
  return app;
}
