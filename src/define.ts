/** Registers every element of the library. */
import './provider/define.ts';
import './elements/article-view/define.ts';
import './elements/hot-news/define.ts';
