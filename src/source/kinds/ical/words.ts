import {fold} from '../../../text/fold.ts';
import type {WorkEventStatus} from '../../models.ts';

/** What a description can say of an event besides remarks. */
export type Detail = 'chair' | 'participants' | 'location' | 'preparedBy' | 'coordinatedBy';

/** Labels at the beginning of a line, without marks; in both languages of the library's own files. */
const labels: Readonly<Record<string, Detail | 'note'>> = {
  'chu tri': 'chair',
  'nguoi chu tri': 'chair',
  chair: 'chair',
  'chaired by': 'chair',
  'thanh phan': 'participants',
  'thanh phan tham du': 'participants',
  'tham du': 'participants',
  participants: 'participants',
  attendees: 'participants',
  'dia diem': 'location',
  location: 'location',
  'don vi chuan bi': 'preparedBy',
  'chuan bi': 'preparedBy',
  'prepared by': 'preparedBy',
  'don vi phoi hop': 'coordinatedBy',
  'phoi hop': 'coordinatedBy',
  'coordinated by': 'coordinatedBy',
  'with support from': 'coordinatedBy',
  'ghi chu': 'note',
  note: 'note',
  notes: 'note',
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * A description as text: Google and Outlook put markup into it. It is shown as text in any case. No tag
 * begins inside another: looked for so, a million beginnings are still read quickly.
 */
const plain = (description: string): string =>
  /<(br|p|div|span|b|i|u|a|ul|ol|li|html)\b[^<>]*>/i.test(description)
    ? description
        .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    : description;

/** Zimbra and Outlook tell of an invitation before it, with mail addresses; what people wrote stands behind. */
const endOfInvitation = '*~*~*~*~*~*~*~*~*~*';

/** What a description says, line by line: "Chủ trì: ..." and the like, and all else as a note. */
export function readDescription(description: string): Partial<Record<Detail | 'note', string>> {
  const found: Partial<Record<Detail | 'note', string>> = {};
  const written = plain(description.split(endOfInvitation).at(-1) ?? '');
  for (const line of written.split(/\r\n?|\n/)) {
    const [, label = '', rest = ''] = /^[\s*•-]*([^\s*•:-][^:]{1,39}):\s*(.*)$/.exec(line) ?? [];
    const detail = labels[fold(label).trim()] ?? 'note';
    const value = (detail === 'note' && fold(label).trim() !== 'ghi chu' ? line : rest).trim();
    if (value) found[detail] = found[detail] === undefined ? value : `${found[detail]}\n${value}`;
  }
  return found;
}

/** What editors write in front of a title when something has become of the event. */
const marks: readonly (readonly [RegExp, WorkEventStatus])[] = [
  [/^(hoan|tam hoan|postponed)$/, 'postponed'],
  [/^(huy|da huy|huy bo|cancelled|canceled)$/, 'cancelled'],
  [/^(bo sung|lich bo sung|supplementary|added)$/, 'supplementary'],
  [/^(thay doi|dieu chinh|changed)$/, 'changed'],
];

/** A title without "[Hoãn]" or "(Bổ sung)" in front of it, and what that means. */
export function readTitle(title: string): {title: string; status?: WorkEventStatus} {
  const [, word = '', rest = ''] = /^\s*[[(]([^\])]{2,20})[\])]\s*(.+)$/s.exec(title) ?? [];
  const status = marks.find(([mark]) => mark.test(fold(word).trim()))?.[1];
  return status ? {title: rest, status} : {title};
}
