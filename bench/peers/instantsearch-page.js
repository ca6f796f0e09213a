/* The search by InstantSearch, on an endpoint of the portal's own instead of the service that it is made for. */
import 'instantsearch.css/themes/satellite-min.css';
import instantsearch from 'instantsearch.js';
import {hits, searchBox} from 'instantsearch.js/es/widgets';

const nothing = {hits: [], nbHits: 0, nbPages: 0, page: 0, processingTimeMS: 0};

async function answerTo({params: {query}}) {
  // Asks nothing before a reader searches, as ours does.
  if (!query) return nothing;
  const response = await fetch(`/api/articles?${new URLSearchParams({q: query, limit: '10'})}`);
  const {items} = await response.json();
  return {...nothing, query, hits: items.map((item) => ({objectID: item.id, ...item}))};
}

const search = instantsearch({
  indexName: 'articles',
  searchClient: {
    search: async (requests) => ({results: await Promise.all(requests.map(answerTo))}),
  },
});
search.addWidgets([
  searchBox({container: '#search-field', placeholder: 'Tìm kiếm'}),
  hits({
    container: '#search-results',
    templates: {item: ({title, url}, {html}) => html`<a href=${url}>${title}</a>`},
  }),
]);
search.start();
