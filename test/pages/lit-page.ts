import {html, LitElement} from 'lit';

/** An element of a page that has its own Lit. */
class PageClock extends LitElement {
  protected override render() {
    return html`<p>Giờ của trang</p>`;
  }
}

customElements.define('page-clock', PageClock);
