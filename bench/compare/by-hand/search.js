/* A search as one writes it for one page: a form, and the list of what was found below it. */
import {listOf} from './list.js';
import {ask, node} from './nodes.js';

export function showSearch(place) {
  const field = node('input', {type: 'search', name: 'q', ariaLabel: 'Từ khóa', required: true});
  const form = node('form', {className: 'search'}, field, node('button', {}, 'Tìm'));
  form.setAttribute('role', 'search');
  const results = node('div', {ariaLive: 'polite'});
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const found = await ask(`/api/articles?${new URLSearchParams({q: field.value, limit: 10})}`);
      results.replaceChildren(found.items.length ? listOf(found) : 'Không tìm thấy tin nào.');
    } catch {
      results.replaceChildren('Không tìm được.');
    }
  });
  place.append(node('h2', {}, 'Tìm kiếm'), form, results);
}
