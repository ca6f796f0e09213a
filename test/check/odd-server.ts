import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach} from 'vitest';

/** What a server answers to a path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers of one test, ended after it. */
export function useOddServers(): (answers: Readonly<Record<string, Answer>>) => Promise<string> {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  return async (answers) => {
    const server = createServer((request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      const answer = answers[path];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
}

const open = {'access-control-allow-origin': '*', 'cache-control': 'max-age=60'};

/** Sends JSON as a good server does, but for some headers. */
export const json =
  (body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response
      .writeHead(200, {'content-type': 'application/json', ...open, ...headers})
      .end(JSON.stringify(body));

/** Sends text of a type as a good server does. */
export const text =
  (type: string, body: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, {'content-type': type, ...open}).end(body);

/** A list of one article, sample data. */
export const listOf = (fields: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Dữ liệu mẫu',
  items: [
    {
      id: '1',
      title: 'Tin mẫu thứ nhất',
      url: 'https://xa.example.vn/tin/1',
      content_html: '<p>Nội dung mẫu</p>',
      date_published: '2026-01-31T08:00:00+07:00',
      ...fields,
    },
  ],
  _portal: {total: 1, page: 1, page_count: 1},
});
