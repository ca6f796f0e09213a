import type {PortalSource} from '../source/portal-source.ts';
import {ensure, ensurePortalError, rejectionOf} from './expectations.ts';
import {ratingShape} from './shapes.ts';
import type {Check, SourceUnderTest} from './source-under-test.ts';

const {signal} = new AbortController();

type Send = (source: PortalSource, id: string) => Promise<unknown>;

const rate: Send = (source, id) =>
  source.rate?.(id, 4, {signal}) ?? Promise.reject(new Error('The source has no method "rate".'));

const report: Send = (source, id) =>
  source.report?.(id, {message: 'Kiểm tra bộ nguồn.'}, {signal}) ??
  Promise.reject(new Error('The source has no method "report".'));

/** Id of an article that readers may say something of. */
async function anyId(source: PortalSource): Promise<string> {
  const first = (await source.articles?.({limit: 1}, {signal}))?.items[0];
  ensure(first !== undefined, 'There is no article in the list to send something for.');
  return first.id;
}

const refusesOthers = (subject: SourceUnderTest, send: Send): Check => [
  'says in an error of its own that there is no such article',
  async () => {
    const {open, missingId = 'khong-co-bai-nay'} = subject;
    const what = `Sending for the article "${missingId}"`;
    ensurePortalError(await rejectionOf(send(await open(), missingId), what), what);
  },
];

/** What rating an article has to do. */
export const rateChecks = (subject: SourceUnderTest): readonly Check[] => [
  [
    'takes the score of a reader',
    async () => {
      const source = await subject.open();
      ratingShape(await rate(source, await anyId(source)), 'rate()');
    },
  ],
  refusesOthers(subject, rate),
];

/** What reporting an article has to do. */
export const reportChecks = (subject: SourceUnderTest): readonly Check[] => [
  [
    'takes the report of a reader',
    async () => {
      const source = await subject.open();
      await report(source, await anyId(source));
    },
  ],
  refusesOthers(subject, report),
];
