import {PortalError, type PortalErrorCode} from '../src/source/errors.ts';
import type {LinkedSite, VisitCounts} from '../src/source/models.ts';
import type {PortalSource} from '../src/source/portal-source.ts';

const hour = 3_600_000;

/** A flat drawing as a data address: stories contact no server. */
const logo = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="56" viewBox="0 0 160 56">` +
      `<circle cx="28" cy="28" r="24" fill="${colour}"/><path fill="#fff" d="m28 12 5 11 11 1-8 8 2 12-10-6-10 6 2-12-8-8 11-1z"/>` +
      `<path stroke="${colour}" stroke-width="8" d="M62 20h90M62 38h60"/></svg>`,
  )}`;

const sample = (title: string, group: string, more: Partial<LinkedSite> = {}): LinkedSite => ({
  title: `${title} (mẫu)`,
  url: `https://portal.example/${encodeURIComponent(title)}`,
  group,
  ...more,
});

/** Sample links; none of them leads anywhere. */
export const sites: readonly LinkedSite[] = [
  sample('Cổng thông tin điện tử', 'Trung ương', {logo: logo('#b3261e'), order: 1}),
  sample('Cơ sở dữ liệu văn bản', 'Trung ương', {logo: logo('#7a5c00'), order: 2}),
  sample('Dịch vụ công', 'Dịch vụ công', {logo: logo('#1f5fa8'), order: 3}),
  sample('Tra cứu hồ sơ', 'Dịch vụ công', {order: 4}),
  sample('Trang thông tin xã', 'Địa phương', {logo: 'data:image/png;base64,broken', order: 5}),
  sample('Đài phát thanh - truyền hình', 'Địa phương', {logo: logo('#2f6b3a'), order: 6}),
];

/** Sample numbers; nobody was counted. */
export const counts: VisitCounts = {
  today: 1062,
  yesterday: 1984,
  week: 9120,
  month: 41_307,
  total: 1_927_004,
  online: 17,
  asOf: '2020-03-27T02:00:00.000Z',
};

const communes: readonly LinkedSite[] = [...Array(40).keys()].map((index) =>
  sample(`Trang thông tin xã số ${index + 1}`, index < 20 ? 'Phía Bắc' : 'Phía Nam'),
);

const word = 'Nghiêngngảkhôngdấucáchdàivôtận'.repeat(3);

const answering = (links: readonly LinkedSite[], visits: VisitCounts): PortalSource => ({
  links: () => Promise.resolve(links),
  visits: () => Promise.resolve(visits),
  recordVisit: () => undefined,
});

/** Answers at once. */
export const listsSource = answering(sites, counts);

/** Forty links, which a reader may want to filter. */
export const longListSource = answering(communes, counts);

/** Names that test the layout, and numbers that do. */
export const longWordsSource = answering(
  [sample(word, word), sample(`${sites[0]?.title ?? ''} `.repeat(8), word)],
  {today: Number.MAX_SAFE_INTEGER, total: Number.MAX_SAFE_INTEGER},
);

/** Has no links, and knows no numbers. */
export const emptyListsSource = answering([], {});

/** Never answers. */
export const silentListsSource: PortalSource = {
  links: () => new Promise(() => undefined),
  visits: () => new Promise(() => undefined),
};

/** Fails each time. */
export const failingListsSource = (code: PortalErrorCode): PortalSource => {
  const fail = () => Promise.reject(new PortalError(code, `A story that fails with "${code}".`));
  return {links: fail, visits: fail};
};

/** Gives old answers, as a source does when asking again failed. */
export const staleListsSource: PortalSource = {
  links: ({onStale}) => {
    onStale?.(Date.now() - 3 * hour, new PortalError('server', 'A story.'));
    return Promise.resolve(sites);
  },
  visits: ({onStale}) => {
    onStale?.(Date.now() - 3 * hour, new PortalError('server', 'A story.'));
    return Promise.resolve(counts);
  },
};
