/*
 * The cases of the comparison by name: a title, the page that the others are compared with, the pages by name
 * (markup, or what makes it for the address of the site, and what to wait for), and the goals of ours.
 */
import {fourSections} from './four-sections.mjs';
import {list} from './list.mjs';
import {oneByOne} from './one-by-one.mjs';
import {prerenderedCase} from './prerendered.mjs';

export const cases = {
  list,
  'four-sections': fourSections,
  ...oneByOne,
  prerendered: prerenderedCase,
};
