/* A counter as one writes it for one page: two numbers with their names. */
import {ask, node} from './nodes.js';

const numbers = new Intl.NumberFormat('vi');
const names = {today: 'Hôm nay', total: 'Tổng lượt truy cập'};

export async function showCounter(place) {
  place.append(node('h2', {}, 'Thống kê truy cập'));
  try {
    const counts = await ask('/api/visits');
    const rows = Object.entries(names).map(([name, label]) =>
      node('div', {}, node('dt', {}, label), node('dd', {}, numbers.format(counts[name]))),
    );
    place.append(node('dl', {className: 'counter'}, ...rows));
  } catch {
    place.append('Không tải được số liệu.');
  }
}
