import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {openSampleEndpoint, slowStart} from '../sample-endpoint.ts';

let app: Hono;
let database: Database;

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint({
    widgetsFolder: '/none',
    publicUrl: 'https://api.portal.example',
    homeUrl: 'https://www.portal.example/',
    articleUrl: 'https://tin.portal.example/bai/{id}',
    title: 'Xã "Mẫu"',
  }));
}, slowStart);

afterAll(() => database.close());

const follow = (to: string) => app.request(`/embed-link?to=${encodeURIComponent(to)}`);

describe('the way from a frame to another host', () => {
  it('leads at once to pages of the portal', async () => {
    for (const page of ['https://www.portal.example/a?b=1&c=2', 'https://tin.portal.example/bai/x'])
      expect((await follow(page)).headers.get('Location')).toBe(page);
  });

  it('leads at once to every linked site, and only to its page that is listed', async () => {
    const response = await app.request('/links');
    const {items} = (await response.json()) as {items: {url: string}[]};
    expect(items.length).toBeGreaterThan(3);
    for (const {url} of items) {
      // As the link of a page has it.
      const {href, origin} = new URL(url);
      const {status, headers} = await follow(href);
      expect({status, to: headers.get('Location')}).toEqual({status: 302, to: href});
      expect((await follow(`${origin}/khac`)).status).toBe(200);
    }
  });

  it('shows any other address and leaves the last step to the reader', async () => {
    const response = await follow('https://la.example/?a=1&b="><script>x</script>');
    expect(response.status).toBe(200);
    expect(response.headers.get('Location')).toBeNull();
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("frame-ancestors 'none'");
    const text = await response.text();
    expect(text).toContain('Xã &quot;Mẫu&quot;');
    expect(text).toContain(
      '<a href="https://la.example/?a=1&amp;b=%22%3E%3Cscript%3Ex%3C/script%3E"',
    );
    expect(text).not.toContain('<script');
  });

  it.each([
    '',
    '/tin',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://portal.example:x@la.example/',
  ])('does not lead to %j', async (to) => {
    expect((await follow(to)).status).toBe(400);
  });
});
