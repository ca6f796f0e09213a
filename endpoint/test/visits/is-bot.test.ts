import {describe, expect, it} from 'vitest';
import {readCorpus} from '../../../test/source/corpus.ts';
import {isBot} from '../../src/visits/is-bot.ts';

interface Labelled {
  ua: string;
  bot: boolean;
}

const labelled = readCorpus('user-agents') as Labelled[];
const share = (part: readonly Labelled[], whole: readonly Labelled[]) => part.length / whole.length;

describe('a program', () => {
  it.each([
    undefined,
    '',
    '  ',
    'curl/8.5.0',
    'python-requests/2.31',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
  ])('is no reader: %s', (userAgent) => {
    expect(isBot(userAgent)).toBe(true);
  });

  it.runIf(labelled.length > 0)('is known in more than 99 of 100 cases', () => {
    const bots = labelled.filter(({bot}) => bot);
    const caught = bots.filter(({ua}) => isBot(ua));
    console.info(`Bots known: ${caught.length} of ${bots.length}.`);
    expect(share(caught, bots)).toBeGreaterThan(0.99);
  });
});

describe('a reader', () => {
  it.each([
    'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/118.0 Chrome/112.0.0.0 Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/505',
  ])('is no program: %s', (userAgent) => {
    expect(isBot(userAgent)).toBe(false);
  });

  it.runIf(labelled.length > 0)('is taken for a program in less than one of 100 cases', () => {
    const readers = labelled.filter(({bot}) => !bot);
    const wronged = readers.filter(({ua}) => isBot(ua));
    console.info(`Readers taken for bots: ${wronged.length} of ${readers.length}.`);
    expect(share(wronged, readers)).toBeLessThan(0.01);
  });
});
