/*
 * Asks what the sections of a page will ask, while their code is still on its way: a file by itself, which
 * needs none of the others and is there before them. Sections that were quicker have asked already.
 */
import {askEarly} from '../source/client/early-answers.ts';
import {earlyAddress, earlyTags} from './early-questions.ts';

for (const tag of earlyTags.filter((name) => !customElements.get(name))) {
  for (const element of document.querySelectorAll(tag)) {
    const address = earlyAddress(element);
    if (address) askEarly(address);
  }
}
