import {expect} from '@open-wc/testing';
import {wordpress} from './wordpress-origins.js';

describe('the plugin in a real WordPress', () => {
  const written = async (): Promise<string> => {
    const address = `${wordpress.usual}/wp-json/wp/v2/pages?slug=tien-ich&_fields=content`;
    const [page] = (await (await fetch(address)).json()) as {content: {rendered: string}}[];
    return page?.content.rendered ?? '';
  };

  it('lets the tags of sections pass the filter for authors, with what authors may set', async () => {
    expect(await written()).to.include(
      '<portal-hot-news limit="3"><a href="/tin">Tin</a></portal-hot-news>',
    );
  });

  it('makes a section of a shortcode, with what is shown without scripts', async () => {
    const markup = await written();
    expect(markup).to.match(
      /<portal-featured-list limit="2" show-date(="")?><a href="\/tin">Tiêu điểm<\/a>/,
    );
    expect(markup).to.include('</portal-featured-list>');
  });

  it('lets nothing else through', async () => {
    const markup = await written();
    expect(markup)
      .to.include('Giữ lại')
      .and.not.match(/onclick|media-hosts|<script|khong-co/);
  });
});
