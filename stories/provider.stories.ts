import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {inColumn} from './column.ts';
import {sampleSource} from './sample-source.ts';

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'portal-provider',
};

export default meta;

/** One provider, two elements; the second stands in an English part of the page. */
export const TwoLanguages: StoryObj = {
  render: () =>
    inColumn(
      html`<portal-provider .source=${sampleSource} article-href="#bai={id}">
        <portal-hot-news limit="3" show-date></portal-hot-news>
        <div lang="en">
          <portal-hot-news limit="3" show-date></portal-hot-news>
        </div>
      </portal-provider>`,
      '480px',
    ),
};
