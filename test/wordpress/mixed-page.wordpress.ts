import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import {guardPage} from '../browser/page-guard.ts';
import {referenceEndpoint} from '../browser/reference-endpoint-address.js';
import {until} from '../browser/until.ts';
import {wordpress} from './wordpress-origins.js';

const page = guardPage();

describe('one page with a real WordPress, a calendar file, a file of links and the endpoint', () => {
  it('shows all of them at once', async () => {
    const root = await fixture<HTMLElement>(
      html`<portal-provider endpoint=${referenceEndpoint}>
        <portal-provider type="wordpress" endpoint=${wordpress.usual}>
          <portal-hot-news loading="eager"></portal-hot-news>
        </portal-provider>
        <portal-work-calendar
          loading="eager"
          type="ical"
          endpoint="/demo/sources/lich.ics"
        ></portal-work-calendar>
        <portal-linked-sites
          loading="eager"
          type="static"
          endpoint="${referenceEndpoint}/static"
        ></portal-linked-sites>
        <portal-visit-counter loading="eager"></portal-visit-counter>
      </portal-provider>`,
    );
    const shown = ['hot-news', 'work-calendar', 'linked-sites', 'visit-counter'];
    for (const name of shown) {
      const section = root.querySelector(`portal-${name}`);
      await until(() => section?.getAttribute('state') === 'ready', name);
    }
    const text = (tag: string): string => root.querySelector(tag)?.shadowRoot?.textContent ?? '';
    expect(text('portal-work-calendar')).to.include('Họp giao ban đầu tuần');
    expect(text('portal-visit-counter')).to.match(/\d/);
    expect(page.consoleLines).to.deep.equal([]);
  });
});
