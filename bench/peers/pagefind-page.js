/* The search by Pagefind, on an index that is made when the site of the comparison starts. */
import '@pagefind/component-ui';
import '@pagefind/component-ui/css';
