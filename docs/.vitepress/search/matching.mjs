import {fold} from '../../../src/text/fold.ts';

/**
 * How the search reads what is typed. Functions, which VitePress would send with the configuration as text to be run by
 * `eval`; the theme puts them in.
 */
export const matching = {
  options: {processTerm: fold},
  searchOptions: {
    // In a short syllable another letter makes another word.
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
  },
};
