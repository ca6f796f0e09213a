import {expect} from '@open-wc/testing';
import {expectContent, settle, useFaultPage} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';

/** Asks for an address as a page does that knows early what its sections will ask. */
async function preload(href: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  Object.assign(link, {rel: 'preload', as: 'fetch', crossOrigin: '', href});
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await loaded;
  return link;
}

describe('an answer that the page has preloaded', () => {
  const page = useFaultPage();
  let link: HTMLLinkElement | undefined;
  afterEach(() => link?.remove());

  // The server says that its answers must not be kept, so that no cache explains what is seen here.
  it('is shown without asking again', async () => {
    const endpoint = faultEndpoint('ok');
    link = await preload(`${endpoint.url}/articles/bai-1`);
    expect((await endpoint.hits(1)).hits).to.equal(1);
    const element = page.place('portal-article-view', endpoint);
    await settle(element);
    expectContent(element);
    expect((await endpoint.hits()).hits).to.equal(1);
  });
});
