import type {CSSResult} from 'lit';
import {contentStyles} from '../elements/article-view/article-content.styles.ts';
import {formStyles} from '../elements/article-view/article-forms.styles.ts';
import {panelStyles} from '../elements/search-box/search-panel.styles.ts';
import {choicesStyles} from '../elements/work-calendar/calendar-choices.styles.ts';

/** Style sheets that an element loads together with an answer, in their order. */
const lateStyles: Readonly<Record<string, readonly CSSResult[]>> = {
  'portal-article-view': [contentStyles, formStyles],
  'portal-search-box': [panelStyles],
  'portal-work-calendar': [choicesStyles],
};

/** The style sheets that an element of a tag has once it shows an answer, besides those of its class. */
export const lateStylesOf = (tag: string): readonly CSSResult[] => lateStyles[tag] ?? [];
