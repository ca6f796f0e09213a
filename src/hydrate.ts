/*
 * What a page names before the loader, or imports before an element, when a server has filled its elements with
 * `portal-widgets/ssr`: they take over what it drew and was told, and do not ask again.
 */
import {takeOverElements} from './hydrate/take-over.ts';

takeOverElements();
