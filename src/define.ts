/** Registers every element of the library. */
import './provider/define.ts';
import './elements/article-view/define.ts';
import './elements/featured-list/define.ts';
import './elements/hot-news/define.ts';
import './elements/linked-sites/define.ts';
import './elements/search-box/define.ts';
import './elements/visit-counter/define.ts';
import './elements/work-calendar/define.ts';
