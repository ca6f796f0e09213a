import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {describe, expect, it} from 'vitest';
import {checkEndpoint} from '../../src/check/check-endpoint.ts';
import type {EndpointReport, FindingCode} from '../../src/check/report.ts';
import {bodyFaults} from '../browser/faults/body-faults.ts';
import {networkFaults} from '../browser/faults/network-faults.ts';
import {statusFaults} from '../browser/faults/status-faults.ts';
import {useFaultServer} from '../source/use-fault-server.ts';
import {json, listOf, text, useOddServers} from './odd-server.ts';

const codesOf = ({findings}: EndpointReport): readonly FindingCode[] =>
  findings.map(({code}) => code);

const stateOf = ({sections}: EndpointReport, tag: string): string | undefined =>
  sections.find((section) => section.tag === tag)?.state;

const hasErrors = ({findings}: EndpointReport): boolean =>
  findings.some(({level}) => level === 'error');

const calendar =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//mẫu//vi\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n' +
  'RRULE:FREQ=DAILY\r\nDTSTART:20260101T010000Z\r\nSUMMARY:Họp mẫu\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

describe('the check of an address', () => {
  const server = useFaultServer();
  const at = (path: string): string => server.at(path);
  const serve = useOddServers();

  it('finds an endpoint, what each section gets, and the tags to paste', async () => {
    const report = await checkEndpoint(at('/ok'));
    expect(report.kind).toBe('portal');
    expect(report.sections.map(({state}) => state)).toEqual(Array(7).fill('filled'));
    expect(report.snippet).toContain(`<portal-provider endpoint="${at('/ok')}">`);
    expect(report.snippet).toContain('<portal-work-calendar></portal-work-calendar>');
    expect(hasErrors(report)).toBe(false);
  });

  it('finds the endpoint above one of its lists', async () => {
    const report = await checkEndpoint(at('/ok/articles'));
    expect([report.kind, report.endpoint]).toEqual(['portal', at('/ok')]);
  });

  it('knows a tree of files', async () => {
    const list = json(listOf());
    const report = await checkEndpoint(
      await serve({'/articles.json': list, '/sections/hot.json': list}),
    );
    expect(report.kind).toBe('static');
    expect(stateOf(report, 'portal-hot-news')).toBe('filled');
    expect(stateOf(report, 'portal-linked-sites')).toBe('unsupported');
    expect(stateOf(report, 'portal-article-view')).toBe('failed');
  });

  it('knows a tree of files where the server completes names, as MultiViews does', async () => {
    const [list, listing] = [
      json(listOf()),
      text('text/html', '<title>Index of /articles</title>'),
    ];
    const links = json({items: [{title: 'Tỉnh', url: 'https://tinh.example.vn'}]});
    const files = {'/articles.json': list, '/articles/1.json': list, '/links.json': links};
    const at = await serve({...files, '/articles': listing, '/links': links});
    expect(await checkEndpoint(at)).toMatchObject({kind: 'static'});
    const endpoint = await serve({'/links': links});
    expect(await checkEndpoint(endpoint)).toMatchObject({kind: 'portal'});
  });

  it('knows a WordPress site by its interface', async () => {
    const posts = json([
      {
        id: 7,
        date_gmt: '2026-01-31T01:00:00',
        link: 'https://xa.example.vn/7',
        title: {rendered: 'Tin mẫu'},
      },
    ]);
    const report = await checkEndpoint(
      await serve({
        '/': text('text/html', '<!doctype html><title>Xã mẫu</title>'),
        '/wp-json/': json({namespaces: ['wp/v2']}),
        '/wp-json/wp/v2/posts': posts,
        '/wp-json/wp/v2/categories': json([]),
      }),
    );
    expect(report.kind).toBe('wordpress');
    expect(report.snippet).toContain('type="wordpress"');
    expect(stateOf(report, 'portal-work-calendar')).toBe('unsupported');
  });

  it('finds a folder of static files that holds a calendar alone', async () => {
    const at = await serve({'/du-lieu/calendar/index.json': json({weeks: []})});
    expect(await checkEndpoint(`${at}/du-lieu`)).toMatchObject({kind: 'static'});
  });

  it('knows a JSON Feed and a calendar', async () => {
    const {_portal: none, ...feed} = listOf() as {_portal: unknown};
    const address = await serve({
      '/feed': json(feed),
      '/lich.ics': text('text/calendar', calendar),
    });
    expect(none).toBeDefined();
    expect((await checkEndpoint(`${address}/feed`)).kind).toBe('json-feed');
    const report = await checkEndpoint(`${address}/lich.ics`);
    expect(report.kind).toBe('ical');
    expect(stateOf(report, 'portal-work-calendar')).toBe('filled');
    expect(report.snippet).toContain('<portal-work-calendar>');
  });

  it('follows a page to the feed that it names', async () => {
    const {_portal: none, ...feed} = listOf() as {_portal: unknown};
    expect(none).toBeDefined();
    const head = '<link rel="alternate" type="application/feed+json" href="/tin?a=1&amp;b=2">';
    const address = await serve({
      '/': text('text/html', `<!doctype html><title>Xã mẫu</title>${head}`),
      '/tin': json(feed),
    });
    const report = await checkEndpoint(address);
    expect([report.kind, report.endpoint]).toEqual(['json-feed', `${address}/tin?a=1&b=2`]);
    expect(report.snippet).toContain('/tin?a=1&amp;b=2"');
    // The page is no answer of the feed.
    expect(codesOf(report)).not.toContain('content-type');
  });

  it('says that a page is a page, and which', async () => {
    const page = text('text/html; charset=utf-8', '<!doctype html><title>Xã mẫu</title>');
    const report = await checkEndpoint(await serve({'/': page, '/articles': page}));
    expect(report.kind).toBeUndefined();
    expect(report.findings).toMatchObject([{code: 'page', detail: 'Xã mẫu'}]);
  });

  it('says that JSON calls itself a page, as PHP does by itself, also where there are pages', async () => {
    const list = text('text/html; charset=UTF-8', JSON.stringify(listOf()));
    const page = text('text/html', '<!doctype html><title>Xã mẫu</title>');
    const at = await serve({'/api/articles': list, '/api': page});
    const {findings} = await checkEndpoint(`${at}/api`);
    expect(findings).toMatchObject([{level: 'error', code: 'content-type', detail: 'text/html'}]);
  });

  it('names the field that spoils an answer', async () => {
    const report = await checkEndpoint(
      await serve({'/articles': json({...listOf(), items: [{id: '1', title: 5}]})}),
    );
    expect(codesOf(report)).toEqual(['no-kind']);
    expect(report.findings[0]?.detail).toContain('title');
  });

  it('names items that are left out, and articles without a date that can be read', async () => {
    const list = listOf({date_published: 'hôm qua'}) as {items: object[]};
    const spoilt = {...list, items: [...list.items, {id: '2', title: 5}]};
    const report = await checkEndpoint(await serve({'/articles': json(spoilt)}));
    expect(codesOf(report)).toEqual(expect.arrayContaining(['items-unusable', 'no-date']));
    expect(report.findings.find(({code}) => code === 'items-unusable')?.detail).toContain('"2"');
  });

  it('names headers that are missing or wrong', async () => {
    const address = await serve({
      '/articles': (_request, response) =>
        void response.writeHead(200, {'content-type': 'text/plain', 'content-length': 30_000}).end(
          JSON.stringify(listOf())
            .padEnd(30_000 - 20, ' ')
            .padEnd(30_000),
        ),
    });
    const codes = codesOf(await checkEndpoint(address));
    const named = ['cors', 'content-type', 'no-cache', 'uncompressed', 'plain-http'];
    expect(codes).toEqual(expect.arrayContaining(named));
  });

  it('judges permission by the page that the tags are for', async () => {
    const allowed = 'https://xa.example.vn';
    const list = json(listOf(), {'access-control-allow-origin': allowed, vary: 'origin'});
    const address = await serve({'/articles': list});
    expect(codesOf(await checkEndpoint(address, {origin: allowed}))).not.toContain('cors');
    expect(codesOf(await checkEndpoint(address, {origin: address}))).not.toContain('cors');
    const {findings} = await checkEndpoint(address, {origin: 'https://huyen.example.vn'});
    expect(findings.find(({code}) => code === 'cors')).toMatchObject({
      level: 'error',
      detail: allowed,
    });
  });

  it('says that caches would give the permission of one site to another', async () => {
    const permit = (vary: object) =>
      serve({
        '/articles': (request, response) =>
          void response
            .writeHead(200, {
              'content-type': 'application/json',
              'cache-control': 'max-age=60',
              'access-control-allow-origin': request.headers.origin ?? '*',
              ...vary,
            })
            .end(JSON.stringify(listOf())),
      });
    const told = async (vary: object) => {
      const {findings} = await checkEndpoint(await permit(vary));
      return findings.filter(({code}) => code === 'vary');
    };
    expect(await told({vary: 'Accept-Encoding'})).toMatchObject([{level: 'warning'}]);
    expect(await told({vary: 'Accept-Encoding, origin'})).toEqual([]);
    expect(await told({vary: '*'})).toEqual([]);
    expect(await told({'cache-control': 'private, max-age=60'})).toEqual([]);
  });

  it('says where it is sent on', async () => {
    const address = await serve({
      '/cu/articles': (_request, response) =>
        void response.writeHead(301, {location: '/moi/articles'}).end(),
      '/moi/articles': json(listOf()),
    });
    const {findings} = await checkEndpoint(`${address}/cu`);
    const redirect = findings.find(({code}) => code === 'redirect');
    expect(redirect?.detail).toContain(`${address}/moi/articles`);
  });

  it('says that a redirect gives no permission, as browsers ask it of each answer', async () => {
    const sendOn = (permission: object) =>
      serve({
        '/articles': (_request, response) =>
          void response.writeHead(301, {location: '/articles/', ...permission}).end(),
        '/articles/': json(listOf()),
      });
    const closed = await sendOn({});
    const {findings} = await checkEndpoint(closed, {origin: 'https://xa.example.vn'});
    expect(findings.find(({code}) => code === 'cors')).toMatchObject({level: 'error', detail: ''});
    expect(codesOf(await checkEndpoint(closed, {origin: closed}))).not.toContain('cors');
    const open = await sendOn({'access-control-allow-origin': '*'});
    expect(codesOf(await checkEndpoint(open))).not.toContain('cors');
  });

  it('looks at pictures', async () => {
    const address = await serve({'/articles': json(listOf({image: '/anh/1.jpg'}))});
    const {findings} = await checkEndpoint(address);
    const picture = findings.find(({code}) => code === 'picture-broken');
    expect(picture).toMatchObject({url: `${address}/anh/1.jpg`, detail: '404'});
  });

  it('takes an address without a scheme, also with a port', async () => {
    const [host = ''] = at('').split('//').slice(1);
    const {address} = await checkEndpoint(host.replace('127.0.0.1', 'localhost'));
    expect(address).toBe(`https://${host.replace('127.0.0.1', 'localhost')}/`);
  });

  it('reads a page of a million beginnings as quickly as any', async () => {
    const page = text('text/html', '<!doctype html>' + '<title'.repeat(700_000));
    const report = await checkEndpoint(await serve({'/': page}));
    expect(codesOf(report)).toEqual(['page']);
  });

  it('says why there is no connection', async () => {
    const codes = async (address: string) => codesOf(await checkEndpoint(address));
    expect(await codes('https://khong-co.invalid/api')).toEqual(['dns']);
    expect(await codes(at('/redirect-loop').replace('http:', 'https:'))).toEqual(['tls']);
    expect(await codes('ftp://xa.example.vn')).toEqual(['address']);
    expect(await codes('https://ai:mat-khau@xa.example.vn')).toEqual(['address']);
    const closed = await serve({});
    const port = Number(new URL(closed).port);
    const other = createTlsServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const free = (other.address() as AddressInfo).port;
    await new Promise((resolve) => other.close(resolve));
    expect(port).not.toBe(free);
    expect(await codes(`http://127.0.0.1:${free}`)).toEqual(['connection']);
  });

  it('checks as the kind that it is told, and refuses one that there is not', async () => {
    const report = await checkEndpoint(at('/ok'), {type: 'rss'});
    expect(report.kind).toBeUndefined();
    const {findings} = await checkEndpoint(at('/ok'), {type: 'soap'});
    expect(findings[0]?.detail).toContain('portal, static, wordpress, json-feed, rss, ical');
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const report = checkEndpoint(at('/fault/hang'), {signal: stop.signal});
    stop.abort(new Error('enough'));
    await expect(report).rejects.toThrow('enough');
  });

  const faults = [bodyFaults, statusFaults, networkFaults].flatMap(Object.keys);

  it.each(faults)(
    'comes to an end, with a reason, for the fault %s',
    async (fault) => {
      const report = await checkEndpoint(at(`/fault/${fault}`), {type: 'portal'});
      const isFilled = report.sections.some(({state}) => state === 'filled');
      const isEmpty = report.sections.some(({state}) => state === 'empty');
      expect(isFilled || isEmpty || hasErrors(report)).toBe(true);
      if (report.kind === undefined) expect(report.findings).toHaveLength(1);
    },
    90_000,
  );
});
