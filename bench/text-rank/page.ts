import {textIndex} from '../../src/text/rank.ts';
import {searchText} from '../../src/text/search-text.ts';

/** Words that titles are put together from, with what they are often written without. */
const words =
  'Ủy ban nhân dân UBND xã phường tỉnh Hội đồng tổ chức hội nghị triển khai kế hoạch phòng chống thiên tai ' +
  'tìm kiếm cứu nạn bão lũ họp giao ban tháng quý năm thông báo lịch tiếp công dân định kỳ kỹ thuật kĩ năng ' +
  'tiêm chủng trẻ em trạm y tế trường học khai giảng tuyển sinh lớp hỗ trợ người dân nộp hồ sơ trực tuyến ' +
  'một cửa điện tử chuyển đổi số nông thôn mới trồng rừng chăn nuôi thủy sản hòa giải hoà bình thúy khỏe mạnh';

/** Sample titles of 8 to 20 syllables, the same at each run. */
const titles = (count: number): string[] => {
  const all = words.split(' ');
  let seed = 20200327;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return [...Array(count).keys()].map(() =>
    [...Array(8 + next(13)).keys()].map(() => all[next(all.length)]).join(' '),
  );
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const queries = [
  'uy ban',
  'ủy ban',
  'uỷ ban nhân dân',
  'ke hoach phong chong',
  'kĩ thuật',
  'x',
  'hòa bình',
  'khong co gi ca',
];

/** Milliseconds to make 10,000 titles ready once, and to match and rank them for each query (median of 15). */
const measure = (): {
  index: number;
  hits: Record<string, [milliseconds: number, found: number]>;
} => {
  const list = titles(10_000);
  const start = performance.now();
  const search = textIndex(list);
  const index = performance.now() - start;
  const hits: Record<string, [number, number]> = {};
  for (const query of queries) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < 15; round++) {
      const begin = performance.now();
      found = search(searchText(query, true)).length;
      times.push(performance.now() - begin);
    }
    hits[query] = [median(times), found];
  }
  return {index, hits};
};

Object.assign(globalThis, {measure});
