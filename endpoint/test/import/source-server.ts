import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A server that stands for a source, on this machine alone. */
export interface SourceServer {
  url: string;
  /** Answers from now on. */
  answer: (handler: (request: IncomingMessage, response: ServerResponse) => void) => void;
  /** The requests so far, the newest last. */
  requests: IncomingMessage[];
  close: () => Promise<void>;
}

/** Starts a source that answers 404 until it is told otherwise. */
export async function startSource(): Promise<SourceServer> {
  let handler = (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(404).end();
  };
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answer: (next) => (handler = next),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An RSS feed as NukeViet writes it, with some items in it. */
export const rss = (items: string, generator = 'NukeViet v4.5'): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Cổng TTĐT Ba Chẽ</title><link>https://bache.example</link><generator>${generator}</generator>
${items}
</channel></rss>`;

/** One item; times are at nine o'clock with the month for minutes. */
export const item = (number: number, more = '', minutes = '03'): string =>
  `<item><title><![CDATA[Tin số ${number}]]></title><link>https://bache.example/tin-${number}.html</link>
<guid isPermaLink="false"> news_${number} </guid>
<description><![CDATA[<img src="/anh/${number}.jpg" alt="Ảnh ${number}" /> Tóm tắt &amp; ${number}]]></description>
<pubDate>Fri, 27 Mar 2020 09:${minutes}:00 +0700</pubDate>${more}</item>`;
