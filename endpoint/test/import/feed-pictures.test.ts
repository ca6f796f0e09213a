import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import {now, slowStart} from '../sample-endpoint.ts';
import {startImporting, type Importing} from './importing.ts';
import {item, rss} from './source-server.ts';

describe('an imported article', () => {
  let importing: Importing;

  beforeAll(async () => {
    importing = await startImporting();
  }, slowStart);
  beforeEach(() => importing.clear());
  afterAll(() => importing.close());

  it.each([
    ['a file without a type', '<media:content url="https://a.example/p.jpg?w=600"/>'],
    [
      'a group',
      '<media:group><media:content url="https://a.example/p.jpg" type="image/jpeg"/></media:group>',
    ],
    ['an enclosure without a type', '<enclosure url="https://a.example/p.jpg" length="0"/>'],
    [
      'the text',
      '<content:encoded><![CDATA[<p>Sáng <img src="https://a.example/p.jpg"></p>]]></content:encoded>',
    ],
    [
      'a table',
      '<description><![CDATA[<table><tr><td><img data-src="https://a.example/p.jpg" src="/x.gif"></td></tr></table>]]></description>',
    ],
    [
      'what follows a pixel',
      '<description><![CDATA[<img src="/x.gif" width="1"><img src="https://a.example/p.jpg"> a]]></description>',
    ],
  ])('has the picture of %s', async (_, markup) => {
    const plain = item(1).replace(/<description>.*<\/description>/, '');
    const feed = rss(plain.replace('</item>', `${markup}</item>`));
    importing.serve(feed.replace('<rss ', '<rss xmlns:media="http://search.yahoo.com/mrss/" '));
    await importing.run('rss');
    const response = await createApp(importing.database, {now: () => now}).request(
      '/articles/127.0.0.1-news_1',
    );
    const {image} = (await response.json()) as {image?: string};
    expect(image).toMatch(/^https:\/\/a\.example\/p\.jpg/);
  });
});
