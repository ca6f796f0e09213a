import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readSeed} from '../../src/seed/read-seed.ts';
import {seedFolder} from '../../src/seed/seed-folder.ts';
import {plainText} from '../../src/text/plain-text.ts';
import {now, realId} from '../sample-endpoint.ts';
import {findMarkupFault} from './well-formed.ts';

const {articles, categories} = readSeed(seedFolder);
const real = articles.find(({id}) => id === realId)!;
const samples = articles.filter(({id}) => id !== realId);

describe('the one real article', () => {
  const source = readFileSync(join(seedFolder, 'real-article.vi.txt'), 'utf8');
  const paragraphs = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = paragraphs.indexOf('Bình Minh/Trung tâm TT&VH Ba Chẽ');
  const [title, date, lead, ...body] = paragraphs.slice(0, end);

  it('has the words of the page that it comes from, and no others', () => {
    const unescape = (html: string) => plainText(html).replace(/\s+/gu, ' ');
    const blocks = [...real.bodyHtml.matchAll(/<(p|figcaption)>(.*?)<\/\1>/gu)];
    expect(blocks.map(([, , text]) => unescape(text!))).toEqual(
      body.map((paragraph) => paragraph.replace(/\s+/gu, ' ')),
    );
    expect(plainText(real.bodyHtml)).toBe(body.join(' ').replace(/\s+/gu, ' '));
    expect(body).toHaveLength(6);
  });

  it('has its parts apart', () => {
    expect(real.title).toBe(title);
    expect(real.summary).toBe(lead);
    expect(date).toBe('27/03/2020 09:00');
    expect(real.published).toEqual({at: '2020-03-27T09:00:00+07:00'});
    expect(real.authors).toEqual(['Bình Minh']);
    expect(real.source).toBe('Trung tâm TT&VH Ba Chẽ');
    expect(real.bodyHtml).not.toContain('Bình Minh');
    expect(real.tags).toEqual([]);
  });

  it('shows its two pictures with their captions', () => {
    expect(
      [...real.bodyHtml.matchAll(/<figcaption>(.*?)<\/figcaption>/gu)].map(([, c]) => c),
    ).toEqual([
      'Hai đơn vị ký kết, thống nhất nội dung chương trình phối hợp năm 2020.',
      'Toàn cảnh hội nghị.',
    ]);
    expect(real.picture?.url).toBe('pictures/ky-ket.svg');
    expect(real.caption).toBe(
      'Hai đơn vị ký kết, thống nhất nội dung chương trình phối hợp năm 2020.',
    );
  });
});

describe('the sample articles', () => {
  it('are many, in many categories, some of them below others', () => {
    expect(samples.length).toBeGreaterThanOrEqual(44);
    expect(new Set(samples.map(({category}) => category)).size).toBeGreaterThanOrEqual(6);
    expect(categories.filter(({parent_id}) => parent_id !== undefined).length).toBeGreaterThan(1);
    const used = new Set(articles.map(({category}) => category));
    expect(categories.filter(({id}) => !used.has(id))).toEqual([]);
  });

  it.each(samples.map((article) => [article.id, article] as const))(
    '%s says that it is no real news',
    (_, {id, tags, source, authors}) => {
      expect(id).toMatch(/^mau-/u);
      expect(tags).toContain('Dữ liệu mẫu');
      expect(source).toBe('Dữ liệu mẫu (không phải tin thật)');
      expect(authors.every((author) => author.endsWith('(mẫu)'))).toBe(true);
    },
  );

  it.each(samples.map((article) => [article.id, article] as const))(
    '%s is written as today: composed letters, no level of government that is gone',
    (_, article) => {
      const text = JSON.stringify(article);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/(?<!\p{L})huyện(?!\p{L})/iu);
      expect(text).not.toMatch(/ {2}| [,.;:?!](?=[\s"])/u);
      expect(article.bodyHtml.match(/<(?:p|li|tr)>/gu)?.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('are all different', () => {
    const different = (values: string[]) => expect(new Set(values).size).toBe(values.length);
    different(articles.map(({title}) => title));
    different(articles.map(({summary}) => summary));
    different(
      samples.flatMap(({bodyHtml}) => [...bodyHtml.matchAll(/<p>(.*?)<\/p>/gu)].map(([p]) => p)),
    );
  });

  it('fill the sections, with some in both, some pinned, one over', () => {
    const listed = samples.filter(({expires}) => expires === undefined);
    const inSection = (name: string) => listed.filter(({sections}) => sections.includes(name));
    expect(inSection('hot')).toHaveLength(8);
    expect(inSection('featured')).toHaveLength(8);
    expect(inSection('hot').filter((a) => inSection('featured').includes(a))).toHaveLength(3);
    expect(samples.filter(({pinnedUntil}) => pinnedUntil !== undefined)).toHaveLength(2);
    expect(samples.length - listed.length).toBe(1);
  });

  it('have fixed dates of 2024 to 2026, or are as old as the seeding wants', () => {
    for (const {published} of samples) {
      if ('fromSeeding' in published) {
        expect(published.fromSeeding).toBeLessThan(0);
      } else {
        expect(published.at).toMatch(/^202[456]-/u);
        expect(Date.parse(published.at)).toBeLessThan(now.getTime());
      }
    }
    expect(samples.filter(({published}) => 'fromSeeding' in published).length).toBeGreaterThan(5);
  });

  it('show what articles may hold', () => {
    const bodies = samples.map(({bodyHtml}) => bodyHtml).join('\n');
    for (const tag of [
      'h2',
      'h3',
      'ul',
      'ol',
      'table',
      'blockquote',
      'figure',
      'strong',
      'em',
      'a',
    ]) {
      expect(bodies).toMatch(new RegExp(`<${tag}[ >]`, 'u'));
    }
    expect(samples.filter(({attachments}) => attachments.length > 0).length).toBeGreaterThan(2);
    expect(Math.max(...samples.map(({title}) => title.length))).toBeGreaterThan(300);
    expect(
      Math.max(...samples.flatMap(({title}) => title.split(' ').map((w) => w.length))),
    ).toBeGreaterThan(60);
  });
});

describe('every body', () => {
  it.each(articles.map((article) => [article.id, article.bodyHtml] as const))(
    '%s is well-formed, with tags that a portal uses and no others',
    (_, html) => {
      expect(findMarkupFault(html)).toBeUndefined();
    },
  );

  it.each([
    ['<p>a', 'not closed'],
    ['<p>a</div>', '</div>'],
    ['<script>a</script>', 'script'],
    ['<p onclick="x">a</p>', 'onclick'],
    ['<p>a & b</p>', '&'],
    ['<p>a < b</p>', '<'],
    ['<a href="javascript:x">a</a>', 'javascript'],
  ])('would not pass as %s', (html, fault) => {
    expect(findMarkupFault(html)).toContain(fault);
  });

  it('links to articles and files that are there', () => {
    const ids = new Set(articles.map(({id}) => id));
    const links = articles.flatMap(({bodyHtml}) =>
      [...bodyHtml.matchAll(/href="articles\/([^"]+)"/gu)].map(([, id]) => id!),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the pictures', () => {
  const folder = join(seedFolder, 'pictures');
  const files = readdirSync(folder);
  const alternatives = JSON.parse(
    readFileSync(join(seedFolder, 'pictures.json'), 'utf8'),
  ) as Record<string, string>;

  it('all have a text alternative, and are used', () => {
    expect(Object.keys(alternatives).sort()).toEqual([...files].sort());
    const used = new Set(articles.map(({picture}) => picture?.url));
    expect(files.filter((file) => !used.has(`pictures/${file}`))).toEqual([]);
  });

  it.each(files)('%s is small, and neither runs, loads nor says anything', (file) => {
    const svg = readFileSync(join(folder, file), 'utf8');
    expect(statSync(join(folder, file)).size).toBeLessThan(6000);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="800" viewBox="0 0 1200 800">/u,
    );
    expect(svg).not.toMatch(/<(?:script|text|image|foreignObject|style|a)\b|\son\w+=/iu);
    for (const [, reference] of svg.matchAll(/(?:href="|url\()([^")]+)/gu)) {
      expect(reference).toMatch(/^#/u);
    }
  });
});

describe('the attached files', () => {
  it.each(readdirSync(join(seedFolder, 'files')))('%s is a PDF that says what it is', (file) => {
    const pdf = readFileSync(join(seedFolder, 'files', file), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.4\n/u);
    expect(pdf.trimEnd()).toMatch(/%%EOF$/u);
    expect(pdf).toContain('sample data, not a real document');
    // The table of objects is where the end of the file says that it is.
    const start = Number(/startxref\n(\d+)/u.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
  });
});
