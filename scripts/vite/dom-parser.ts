import {Window} from 'happy-dom';

const {DOMParser: PlainParser} = new Window();

/** Sections of XML whose text needs no escaping; the parser takes them for tags. */
const verbatim = /<!\[CDATA\[([^]*?)\]\]>/g;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As in browsers. */
export class DOMParser extends PlainParser {
  override parseFromString(
    ...[text, type]: Parameters<InstanceType<typeof PlainParser>['parseFromString']>
  ): ReturnType<InstanceType<typeof PlainParser>['parseFromString']> {
    const isXml = type !== 'text/html';
    return super.parseFromString(
      isXml ? text.replace(verbatim, (_all, inside: string) => escaped(inside)) : text,
      type,
    );
  }
}
