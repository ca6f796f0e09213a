/*
 * Asks what the sections of a page will ask, while their code is still on its way: a file by itself, which
 * needs none of the others and is there before them. Sections that were quicker have asked already.
 */
import {askEarly} from '../source/client/early-answers.ts';
import {earlyAddress, earlyTags} from './early-questions.ts';

// In the order in which they stand on the page: an old web host answers six at a time.
for (const element of document.querySelectorAll(earlyTags.join())) {
  const address = customElements.get(element.localName) ? undefined : earlyAddress(element);
  if (address) askEarly(address);
}
