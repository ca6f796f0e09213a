import {expect} from '@open-wc/testing';
import {createRssSource} from '../../src/source/kinds/rss.ts';
import {createWordPressSource} from '../../src/source/kinds/wordpress.ts';
import type {ArticleSummary} from '../../src/source/models.ts';
import type {ArticleQuery, PortalSource} from '../../src/source/portal-source.ts';
import {sourceChecks} from '../../src/testing/index.ts';
import {guardPage} from '../browser/page-guard.ts';
import {faultEndpoint} from '../browser/fault-endpoint.ts';
import {until} from '../browser/until.ts';
import {wordpress} from './wordpress-origins.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const {signal} = new AbortController();

const siteAt = (
  endpoint: string,
): Required<Pick<PortalSource, 'article' | 'articles' | 'categories'>> =>
  createWordPressSource({endpoint, timeZone}) as Required<PortalSource>;
const feedAt = (endpoint: string): Required<Pick<PortalSource, 'article' | 'articles'>> =>
  createRssSource({endpoint, timeZone}) as Required<PortalSource>;

const titles = async (query: ArticleQuery, endpoint = wordpress.usual): Promise<string[]> =>
  (await siteAt(endpoint).articles(query, {signal})).items.map(({title}) => title);

const congressTitle = 'Đại hội & “ký kết” 2024 – bước tiến';
const congress = async (): Promise<ArticleSummary> => {
  const {items} = await siteAt(wordpress.usual).articles({from: '2024-03-20'}, {signal});
  const found = items.find(({title}) => title === congressTitle);
  if (!found) throw new Error(`Not among ${items.map(({title}) => title).join(', ')}`);
  return found;
};

guardPage();

describe('a real WordPress that does not let itself be asked', () => {
  it('is told apart as closed, with the way that may be open', async () => {
    const asked = siteAt(wordpress.closed).articles({}, {signal});
    const error = await asked.catch((error: unknown) => error as Error);
    expect(error).to.include({name: 'PortalError', code: 'forbidden'});
    expect((error as Error).message)
      .to.include('restricted to authenticated users')
      .and.include('type="rss"');
  });

  it('gives drafts to nobody, and of a post with a password only that it is there', async () => {
    expect(await titles({limit: 50})).to.not.include('Bản nháp');
    const {items} = await siteAt(wordpress.usual).articles({to: '2024-03-18', limit: 50}, {signal});
    const secret = items.find(({title}) => title.includes('Văn bản nội bộ'));
    expect(JSON.stringify(secret)).to.not.include('Không ai được đọc');
    const article = await siteAt(wordpress.usual).article(secret?.id ?? '', {signal});
    expect(article.bodyHtml).to.equal('');
  });

  it('has no post of an id or a name that there is not', async () => {
    for (const id of ['99999', 'khong-co-bai-nay']) {
      const error = await siteAt(wordpress.usual)
        .article(id, {signal})
        .catch((error: unknown) => error);
      expect(error).to.include({code: 'not-found'});
    }
  });
});

describe('the REST interface of a real WordPress', () => {
  it('is found behind the address of the site, of its root, and where addresses have no words', async () => {
    const newest = 'Sau nửa đêm';
    for (const endpoint of [
      wordpress.usual,
      `${wordpress.usual}/`,
      `${wordpress.usual}/wp-json`,
      `${wordpress.usual}/?rest_route=/`,
      wordpress.plain,
    ]) {
      expect(await titles({limit: 1}, endpoint), endpoint).to.deep.equal([newest]);
    }
  });

  it('is found by the header Link where its owner moved it and closed the other way', async () => {
    expect(await titles({limit: 1}, wordpress.moved)).to.deep.equal(['Sau nửa đêm']);
    const {origin} = new URL(wordpress.moved);
    const asked = () =>
      performance
        .getEntriesByType('resource')
        .filter(({name}) => name.startsWith(`${origin}/du-lieu/wp/v2/posts`));
    await until(() => asked().length > 0, 'it is noted');
    expect(asked()).to.have.length(1);
  });

  it('is asked with simple requests only, and for no more than is shown', async () => {
    performance.clearResourceTimings();
    await siteAt(wordpress.usual).articles({limit: 7}, {signal, reload: true});
    const postsAsked = () =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => new URL(name))
        .filter(({pathname}) => pathname.endsWith('/posts'));
    // The browser notes a request a moment after its answer was read.
    await until(() => postsAsked().length > 0, 'it is noted');
    const posts = postsAsked();
    expect(posts).to.have.length(1);
    const fields = posts[0]?.searchParams.get('_fields') ?? '';
    expect(fields.split(',')).to.include('title').and.not.include('content');
  });
});

describe('a post of a real WordPress', () => {
  it('has its title as text, with entities decoded and tags gone', async () => {
    expect((await congress()).title).to.equal(congressTitle);
  });

  it('has its time in the zone of the portal, though WordPress names none', async () => {
    expect((await congress()).published).to.equal('2024-03-20T02:00:00.000Z');
  });

  it('has author, category, tags and an excerpt', async () => {
    const {authors, category, tags, summary} = await congress();
    expect(authors).to.deep.equal(['Bình Minh']);
    expect(category?.title).to.equal('Văn hóa');
    expect([...tags].sort()).to.deep.equal(['Tiêu điểm', 'Đồng bào']);
    expect(summary).to.equal('Sáng 20/3, hội nghị khai mạc. Toàn cảnh hội nghị.');
  });

  it('has its picture in a size for lists, with text alternative and caption, and it loads', async () => {
    const {image} = await congress();
    expect(image).to.include({
      alt: 'Toàn cảnh “đại hội”',
      caption: 'Ảnh: Thu Hà & cộng sự',
      width: 768,
      height: 432,
    });
    const picture = new Image();
    picture.src = image?.url ?? '';
    await picture.decode();
    expect(picture.naturalWidth).to.equal(768);
  });

  it('comes with its text, by its id and by its name in addresses', async () => {
    const {id} = await congress();
    for (const asked of [id, 'dai-hoi-ky-ket']) {
      const {title, bodyHtml, bodyBase} = await siteAt(wordpress.usual).article(asked, {signal});
      expect(title).to.equal(congressTitle);
      expect(bodyHtml).to.include('Toàn cảnh hội nghị.');
      expect(bodyBase).to.equal(`${wordpress.usual}/2024/03/dai-hoi-ky-ket/`);
    }
  });
});

describe('lists of a real WordPress', () => {
  it('have totals, and the rest on the next pages', async () => {
    const site = siteAt(wordpress.usual);
    const first = await site.articles({limit: 20}, {signal});
    expect(first).to.include({page: 1, total: 23, pageCount: 2});
    const second = await site.articles({limit: 20, page: 2}, {signal});
    expect(second.items).to.have.length(3);
    const past = await site.articles({limit: 20, page: 3}, {signal});
    expect(past).to.deep.equal({items: [], page: 3, total: 23, pageCount: 2});
  });

  it('have the days that are asked for, both included, in the zone of the portal', async () => {
    expect(await titles({from: '2024-03-20', to: '2024-03-20'})).to.deep.equal([
      'Trước nửa đêm',
      congressTitle,
    ]);
    expect(await titles({from: '2024-03-21', to: '2024-03-21'})).to.deep.equal(['Sau nửa đêm']);
  });

  it('have what was searched for, and what is in both that and a category', async () => {
    expect(await titles({text: 'Bản tin ngày 17'})).to.deep.equal(['Bản tin ngày 17 tháng 3']);
    expect(await titles({text: 'Bản tin', category: '2024', limit: 50})).to.have.length(9);
    expect(await titles({text: 'không ai viết thế này'})).to.deep.equal([]);
  });

  it('have a category by its id and by its name in addresses, with those below it', async () => {
    const categories = await siteAt(wordpress.usual).categories({signal});
    const news = categories.find(({title}) => title === 'Tin tức & sự kiện');
    const below = categories.find(({title}) => title === 'Văn hóa');
    expect(below?.parentId).to.equal(news?.id);
    const bySlug = await titles({category: 'tin-tuc', limit: 50});
    expect(bySlug).to.have.length(13).and.include(congressTitle);
    expect(await titles({category: news?.id ?? '', limit: 50})).to.deep.equal(bySlug);
    // A slug that is a number is not the id of something else.
    expect(await titles({category: '2024', limit: 50})).to.have.length(9);
    expect(await titles({category: 'khong-co'})).to.deep.equal([]);
  });

  it('have as hot and as featured what sticks to the front page', async () => {
    for (const section of ['hot', 'featured'] as const) {
      const {items} = await siteAt(wordpress.usual).articles({section}, {signal});
      expect(items.map(({title}) => title)).to.deep.equal(['Tin bão khẩn cấp']);
      expect(items[0]?.sections).to.deep.equal(['hot', 'featured']);
    }
  });

  it('have as hot and as featured the category and the tag that the page chose', async () => {
    const endpoint = `${wordpress.usual}/?hot=category:van-hoa&featured=tag:tieu-diem`;
    expect(await titles({section: 'hot'}, endpoint)).to.deep.equal([congressTitle]);
    expect(await titles({section: 'featured'}, endpoint)).to.deep.equal([congressTitle]);
    expect(await titles({section: 'hot', category: 'tin-nong'}, endpoint)).to.deep.equal([]);
    const {items} = await siteAt(endpoint).articles({from: '2024-03-20'}, {signal});
    const found = items.find(({title}) => title === congressTitle);
    expect(found?.sections).to.deep.equal(['hot', 'featured']);
  });
});

describe('the feed of a real WordPress', () => {
  it('that other sites may not read is an error that names the header and the import', async () => {
    const url = `${wordpress.usual}/feed/`;
    const error = await feedAt(url)
      .articles({}, {signal})
      .catch((error: unknown) => error as Error);
    expect(error).to.include({name: 'PortalError', code: 'network'});
    expect((error as Error).message)
      .to.include('Access-Control-Allow-Origin')
      .and.include(`portal-endpoint import rss ${url}`);
  });

  it('that other sites may read gives the same articles as the REST interface', async () => {
    const {items, total} = await feedAt(`${wordpress.usual}/feed/?cors=1`).articles(
      {limit: 20},
      {signal},
    );
    expect(total).to.equal(15);
    const found = items.find(({title}) => title === congressTitle);
    const {authors, published, url, tags} = await congress();
    expect(found).to.deep.include({authors, published, url});
    expect(found?.category?.title).to.equal('Văn hóa');
    expect(found?.tags).to.include.members([...tags]);
  });
});

const open = () => siteAt(wordpress.usual);
for (const [name, checks] of [
  [
    'a real WordPress, as every source,',
    sourceChecks({
      open,
      answers: ['articles', 'article', 'categories'],
      trouble: {
        unreachable: () => siteAt(faultEndpoint('fault/reset-headers').url),
        garbage: () => siteAt(faultEndpoint('fault/html-200').url),
        silent: () => siteAt(faultEndpoint('fault/hang').url),
      },
    }),
  ],
  [
    'the feed of a real WordPress, as every source,',
    sourceChecks({
      open: () => createRssSource({endpoint: `${wordpress.usual}/feed/?cors=1`, timeZone}),
      answers: ['articles', 'article', 'categories'],
    }),
  ],
] as const) {
  describe(name, () => {
    for (const check of checks) it(check.name, () => check.run());
  });
}
