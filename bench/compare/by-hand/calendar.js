/* A calendar of one week as one writes it for one page: a table, and buttons to the weeks around. */
import {ask, node} from './nodes.js';

const oneDay = 86_400_000;
const timeZone = 'Asia/Ho_Chi_Minh';
const days = new Intl.DateTimeFormat('vi', {
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  timeZone,
});
const times = new Intl.DateTimeFormat('vi', {hour: '2-digit', minute: '2-digit', timeZone});

const dateOf = (time) => new Date(time).toISOString().slice(0, 10);

function rowOf({start, end, title, chair, participants, location}, heading) {
  const time = times.formatRange(new Date(start), new Date(end));
  const cells = [time, title, chair, participants, location].map((text) => node('td', {}, text));
  return node('tr', {className: 'event'}, ...heading, ...cells);
}

function tableOf({items}, label) {
  const byDay = new Map();
  for (const item of items) {
    const day = item.start.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  const rows = [...byDay.values()].flatMap((events) =>
    events.map((event, index) => {
      const rowSpan = events.length;
      const heading = node('th', {scope: 'rowgroup', rowSpan}, days.format(new Date(event.start)));
      return rowOf(event, index === 0 ? [heading] : []);
    }),
  );
  const names = ['Ngày', 'Thời gian', 'Nội dung', 'Chủ trì', 'Thành phần', 'Địa điểm'];
  const head = node('tr', {}, ...names.map((name) => node('th', {scope: 'col'}, name)));
  return node(
    'table',
    {className: 'week'},
    node('caption', {}, label),
    node('thead', {}, head),
    node('tbody', {}, ...rows),
  );
}

/** Shows the week that begins on a Monday, `YYYY-MM-DD`. */
export function showCalendar(place, monday) {
  let from = Date.parse(monday);
  const content = node('div', {ariaLive: 'polite'});
  const show = async () => {
    const [first, last] = [dateOf(from), dateOf(from + 6 * oneDay)];
    try {
      const answer = await ask(`/api/calendar?from=${first}&to=${last}`);
      content.replaceChildren(tableOf(answer, `${first} – ${last}`));
    } catch {
      content.replaceChildren('Không tải được lịch.');
    }
  };
  const button = (text, weeks) => {
    const onclick = () => {
      from += weeks * 7 * oneDay;
      return show();
    };
    return node('button', {type: 'button', onclick}, text);
  };
  const buttons = [button('Tuần trước', -1), ' ', button('Tuần sau', 1)];
  place.append(
    node('h2', {}, 'Lịch công tác'),
    node('div', {className: 'week-buttons'}, ...buttons),
    content,
  );
  return show();
}
