import {expect} from '@open-wc/testing';
import type {Client} from '../../../src/source/client/client.ts';
import type {Reading} from '../../../src/source/client/reading.ts';
import {PortalError} from '../../../src/source/errors.ts';
import {createWordPressSource} from '../../../src/source/kinds/wordpress.ts';
import type {ArticleSummary} from '../../../src/source/models.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {rejection, timeZone} from './feed-answers.ts';

const {signal} = new AbortController();
const page = guardPage();

/** A site whose interface is where it usually is, and gives these lists by the name of the path. */
const siteOf = (
  lists: Readonly<Record<string, unknown>>,
  headers: Record<string, string> = {},
): Required<PortalSource> => {
  const client: Pick<Client, 'get'> = {
    get: <T>(url: string, reading: Reading<T>) => {
      const name = new URL(url).pathname.replace('/wp-json/', '');
      const answer = name === '' ? {namespaces: ['wp/v2']} : lists[name.replace('wp/v2/', '')];
      const text = JSON.stringify(answer ?? []);
      return Promise.resolve().then(() =>
        reading.read({url, text, type: 'application/json', headers: new Headers(headers)}),
      );
    },
  };
  return createWordPressSource(
    {endpoint: 'https://xa.example', timeZone},
    client,
  ) as Required<PortalSource>;
};

const post = (fields: object = {}): object => ({id: 1, title: {rendered: 'Tin'}, ...fields});

const summaryOf = async (fields: object): Promise<ArticleSummary> => {
  const {items} = await siteOf({posts: [post(fields)]}).articles({}, {signal});
  if (!items[0]) throw new Error('The post was dropped.');
  return items[0];
};

describe('a list of WordPress that cannot be used', () => {
  for (const [name, posts] of [
    ['no list', {code: 'x'}],
    ['none of its posts', [{}, {id: 1}, null]],
  ] as const) {
    it(`is an error: ${name}`, async () => {
      const error = await rejection(siteOf({posts}).articles({}, {signal}));
      expect(error).to.be.instanceOf(PortalError).and.include({code: 'invalid'});
    });
  }

  it('has posts that cannot be used named in one warning, and the others shown', async () => {
    const posts = [{id: 7}, post(), post({id: 2, title: {rendered: ''}})];
    const {items} = await siteOf({posts}).articles({}, {signal});
    expect(items.map(({id}) => id)).to.deep.equal(['1']);
    expect(page.consoleLines).to.have.length(1);
    expect(page.consoleLines[0]).to.include('item 0 (id "7")');
  });

  it('has no totals where a proxy spoilt the headers that say them', async () => {
    const headers = {'x-wp-total': '-1', 'x-wp-totalpages': 'many'};
    const list = await siteOf({posts: [post()]}, headers).articles({}, {signal});
    expect(list).to.have.all.keys('items', 'page');
  });
});

describe('a post of WordPress that lacks something, or lies', () => {
  it('is shown with what there is', async () => {
    expect(await summaryOf({})).to.deep.equal({
      id: '1',
      title: 'Tin',
      authors: [],
      sections: [],
      tags: [],
    });
  });

  it('has authors, pictures and terms that its site hides left out', async () => {
    const hidden = {code: 'rest_user_invalid_id', message: 'Invalid user ID.'};
    const summary = await summaryOf({
      _embedded: {author: [hidden], 'wp:featuredmedia': [hidden], 'wp:term': [hidden, [hidden]]},
    });
    expect(summary).to.include.keys('id').and.not.have.any.keys('image', 'category');
    expect(summary.authors).to.deep.equal([]);
  });

  it('leads to no script, and shows no picture that is none', async () => {
    const media = {source_url: 'data:text/html,x', media_type: 'image'};
    const summary = await summaryOf({
      link: 'javascript:alert(1)',
      _embedded: {'wp:featuredmedia': [media]},
    });
    expect(summary).to.not.have.any.keys('url', 'image');
    const film = {source_url: 'https://xa.example/phim.mp4', media_type: 'file'};
    expect(await summaryOf({_embedded: {'wp:featuredmedia': [film]}})).to.not.have.property(
      'image',
    );
  });

  it('has markup in its title for text only', async () => {
    const rendered =
      '<script>window.hacked = 1</script>A &lt;b&gt; &amp;amp; <img src=x onerror="hacked = 1">B';
    expect((await summaryOf({title: {rendered}})).title).to.equal('A <b> &amp; B');
    expect(window).to.not.have.property('hacked');
  });

  it('has its time in the zone of the portal where there is no other, and none that does not exist', async () => {
    const published = async (fields: object) => (await summaryOf(fields)).published;
    const date = '2024-03-20T09:00:00';
    expect(await published({date})).to.equal('2024-03-20T02:00:00.000Z');
    expect(await published({date, date_gmt: '2024-03-20T05:00:00'})).to.equal(
      '2024-03-20T05:00:00.000Z',
    );
    expect(await published({date_gmt: '0000-00-00T00:00:00'})).to.equal(undefined);
  });

  it('has the beginning of its text for a title, and an excerpt without the words "read more"', async () => {
    const excerpt = {rendered: '<p>Sáng nay, xã họp [&hellip;] <a href="/x">Đọc tiếp</a></p>'};
    expect(await summaryOf({title: {rendered: ''}, excerpt})).to.include({
      title: 'Sáng nay, xã họp…',
      summary: 'Sáng nay, xã họp…',
    });
  });
});

describe('the categories of WordPress', () => {
  it('stand at the top where the one above is not given', async () => {
    const categories = [
      {id: 2, name: 'V&abreve;n h&oacute;a', parent: 0, count: 3},
      {id: 3, name: 'Lễ hội', parent: 2, count: 1},
      {id: 4, name: 'Lạc', parent: 99, count: 0},
    ];
    expect(await siteOf({categories}).categories({signal})).to.deep.equal([
      {id: '2', title: 'Văn hóa', count: 3},
      {id: '3', title: 'Lễ hội', parentId: '2', count: 1},
      {id: '4', title: 'Lạc', count: 0},
    ]);
  });
});
