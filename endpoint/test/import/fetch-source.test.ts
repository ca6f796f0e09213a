import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {fetchSource} from '../../src/import/fetch-source.ts';
import {ImportError} from '../../src/import/import-error.ts';
import {isPrivateAddress} from '../../src/import/private-address.ts';
import {startSource, type SourceServer} from './source-server.ts';

let source: SourceServer;

beforeAll(async () => {
  source = await startSource();
});
afterAll(() => source.close());

const fetchIt = (path = '/', options = {}) =>
  fetchSource(source.url + path, {allowPrivate: true, ...options});

describe('a source inside a network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
  ])('is not asked: %s', async (address) => {
    await expect(fetchSource(address)).rejects.toThrow('not on the public internet');
  });

  it('is not reached by a redirect either', async () => {
    const {port} = new URL(source.url);
    source.answer((_, response) => {
      response.writeHead(302, {Location: `http://127.0.0.2:${port}/secret`}).end();
    });
    source.requests.length = 0;
    const isPrivate = (address: string) => address === '127.0.0.2';
    const asked = fetchSource(source.url, {isPrivate});
    await expect(asked).rejects.toThrow('leads to 127.0.0.2, which is not on the public internet');
    expect(source.requests).toHaveLength(1);
  });

  it('is not reached by a name that stands for an address in it', async () => {
    source.requests.length = 0;
    const {port} = new URL(source.url);
    await expect(fetchSource(`http://localhost:${port}/`)).rejects.toThrow('localhost leads to');
    expect(source.requests).toEqual([]);
  });

  it('is told from public addresses', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '2606:4700::1111']) {
      expect(isPrivateAddress(address)).toBe(false);
    }
    for (const address of ['100.64.0.1', '172.31.0.1', '2002:7f00:1::', 'not an address', '']) {
      expect(isPrivateAddress(address)).toBe(true);
    }
  });
});

describe('an address that cannot be a source', () => {
  it.each(['file:///etc/passwd', 'ftp://a.example/', 'nonsense', 'http://u:p@a.example/'])(
    '%s',
    async (address) => {
      await expect(fetchSource(address)).rejects.toThrow(ImportError);
    },
  );
});

describe('a source that misbehaves', () => {
  it('trickles: is given up at the deadline', async () => {
    source.answer((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(fetchIt('/', {deadline: 300})).rejects.toThrow('within 0.3 seconds');
  });

  it('redirects in circles', async () => {
    source.requests.length = 0;
    source.answer((_, response) => {
      response.writeHead(302, {Location: '/again'}).end();
    });
    await expect(fetchIt()).rejects.toThrow('redirects more than 5 times');
    expect(source.requests).toHaveLength(6);
  });

  it('redirects to something that is no web address', async () => {
    source.answer((_, response) => {
      response.writeHead(302, {Location: 'file:///etc/passwd'}).end();
    });
    await expect(fetchIt()).rejects.toThrow('is not an address');
  });

  it('sends 100 MB: is cut off when it is too much', async () => {
    let sent = 0;
    source.answer((_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(1_000_000);
      const send = (): void => {
        while (sent < 100 && !response.destroyed) {
          sent += 1;
          if (!response.write(chunk)) {
            response.once('drain', send);
            return;
          }
        }
        response.end();
      };
      send();
    });
    await expect(fetchIt()).rejects.toThrow('larger than 20 MB');
    expect(sent).toBeLessThan(60);
  });

  it('sends a small body that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    source.answer((_, response) => {
      response.writeHead(200, {'Content-Encoding': 'gzip'}).end(bomb);
    });
    await expect(fetchIt()).rejects.toThrow('larger than 20 MB');
  });

  it('breaks off in the middle of what it packed', async () => {
    const packed = gzipSync(Buffer.from('Xin chào'.repeat(1000)));
    source.answer((_, response) => {
      response.writeHead(200, {'Content-Encoding': 'gzip'}).end(packed.subarray(0, 20));
    });
    await expect(fetchIt()).rejects.toThrow(ImportError);
  });

  it('breaks the connection', async () => {
    source.answer((_, response) => {
      response.writeHead(200, {'Content-Length': '1000'});
      response.write('half', () => response.destroy());
    });
    await expect(fetchIt()).rejects.toThrow('cannot be read');
  });

  it.each([404, 500, 503])('answers with %i', async (status) => {
    source.answer((_, response) => {
      response.writeHead(status).end();
    });
    await expect(fetchIt()).rejects.toThrow(`answers with status ${status}`);
  });
});

describe('a source', () => {
  it('is asked whether it changed, and unpacked', async () => {
    source.answer((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, {ETag: '"1"', 'Content-Encoding': 'gzip'})
          .end(gzipSync('Xin chào'));
    });
    const first = await fetchIt();
    expect(first.body.toString()).toBe('Xin chào');
    const second = await fetchIt('/', {etag: first.etag});
    expect(second).toMatchObject({isUnchanged: true});
  });
});
