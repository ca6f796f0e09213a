import {fold} from '../../../src/text/fold.ts';

/** What a column of a calendar holds. */
export const calendarColumns = {
  day: ['ngay', 'thu', 'ngay thang', 'thu ngay', 'thu ngay thang', 'ngay thu', 'date', 'day'],
  session: ['buoi', 'session'],
  time: ['gio', 'thoi gian', 'gio bat dau', 'thoi gian bat dau', 'time', 'start'],
  end: ['gio ket thuc', 'thoi gian ket thuc', 'ket thuc', 'end'],
  title: ['noi dung', 'noi dung cong viec', 'noi dung cong tac', 'cong viec', 'su kien', 'title'],
  chair: ['chu tri', 'nguoi chu tri', 'lanh dao', 'lanh dao chu tri', 'chair'],
  participants: ['thanh phan', 'thanh phan tham du', 'thanh phan du', 'tham du', 'participants'],
  location: ['dia diem', 'noi hop', 'location'],
  prepared_by: ['don vi chuan bi', 'chuan bi', 'don vi chu tri', 'prepared by'],
  coordinated_by: ['don vi phoi hop', 'phoi hop', 'coordinated by'],
  note: ['ghi chu', 'giay moi', 'ghi chu giay moi', 'note'],
  status: ['trang thai', 'tinh trang', 'status'],
} as const;

/** What a column of links holds. */
export const linkColumns = {
  title: [
    'ten',
    'ten website',
    'ten trang',
    'ten don vi',
    'ten co quan',
    'tieu de',
    'website',
    'title',
    'name',
  ],
  url: ['dia chi', 'dia chi website', 'lien ket', 'duong dan', 'link', 'url'],
  group: ['nhom', 'loai', 'phan loai', 'group'],
  logo: ['logo', 'bieu trung', 'hinh anh'],
  order: ['stt', 'tt', 'thu tu', 'so thu tu', 'order'],
} as const;

/** Columns by what they hold, as numbers from 0. */
export type Columns<K extends string> = Partial<Record<K, number>>;

/** Rows that may stand before the one with the names of the columns: agency, title, week. */
const mostRowsBefore = 30;

/** Where the names of the columns are, and what they say. */
export interface Header<K extends string> {
  row: number;
  columns: Columns<K>;
}

/**
 * Finds the row with the names of columns: the first that has all that are needed. Names are compared
 * without marks, case and signs: "Thứ/Ngày" is "thu ngay".
 */
export function findHeader<K extends string>(
  rows: readonly (readonly string[])[],
  names: Readonly<Record<K, readonly string[]>>,
  isEnough: (columns: Columns<K>) => boolean,
): Header<K> | undefined {
  for (const [row, cells] of rows.slice(0, mostRowsBefore).entries()) {
    const columns: Columns<K> = {};
    for (const [index, cell] of cells.entries()) {
      const name = fold(cell)
        .replace(/[^a-z\d]+/gu, ' ')
        .trim();
      for (const key of Object.keys(names) as K[]) {
        if (names[key].includes(name)) columns[key] ??= index;
      }
    }
    if (isEnough(columns)) return {row, columns};
  }
  return undefined;
}
