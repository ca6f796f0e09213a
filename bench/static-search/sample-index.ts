import type {IndexItem} from '../../src/source/kinds/static/index-file.ts';

/** Words of administration, from which texts are put together as Vietnamese ones are: many syllables, few of them rare. */
const words = (
  'ủy ban nhân dân xã phường hội đồng kế hoạch phát triển kinh tế văn hóa giáo dục y tế đất đai xây dựng ' +
  'nông thôn mới chương trình mục tiêu quốc gia thông báo tuyển dụng viên chức cải cách hành chính thủ tục ' +
  'chuyển đổi số an ninh trật tự phòng chống dịch bệnh thiên tai lũ lụt hòa giải cơ sở đấu giá quyền sử dụng ' +
  'quy hoạch giao thông môi trường rừng biển đảo lễ hội trà hoa vàng khai mạc tập huấn kiểm tra giám sát'
).split(' ');

/** The same numbers each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

/**
 * Articles that stand for a portal's.
 *
 * @param count - how many
 * @param length - syllables of the text of each
 */
export function sampleItems(count: number, length: number): IndexItem[] {
  const random = numbers(7);
  const text = (syllables: number): string => {
    const parts: string[] = [];
    for (let index = 0; index < syllables; index++) {
      const number = random.next().value;
      // Half of what is written are common words, one in a hundred a name or a number of its own.
      const share = number % 100;
      const place = share < 50 ? (number >>> 8) % 30 : (number >>> 8) % words.length;
      parts.push(share === 99 ? `số${number % 5000}` : (words[place] ?? ''));
    }
    return parts.join(' ');
  };
  return Array.from({length: count}, (_, number) => ({
    id: `bai-${number}`,
    title: text(12),
    summary: text(30),
    text: text(length),
    date: new Date(Date.UTC(2026, 0, 1) - number * 3_600_000).toISOString(),
    category: {id: `muc-${number % 12}`, title: `Mục ${number % 12}`},
  }));
}
