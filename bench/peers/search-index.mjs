/* The index that Pagefind searches, made of the articles that all pages of the comparison show. */
import {close, createIndex} from 'pagefind';
import {articles} from '../compare/sample-data.mjs';

/** @returns the files that Pagefind asks for when a reader searches */
export async function searchIndex() {
  const {index} = await createIndex({forceLanguage: 'vi'});
  try {
    for (const {title, url, summary} of articles(10).items)
      await index.addCustomRecord({url, content: summary, language: 'vi', meta: {title}});
    return (await index.getFiles()).files;
  } finally {
    await close();
  }
}
