import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {PortalSource} from '../src/index.ts';
import {
  emptySource,
  failingSource,
  longSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';
import {inColumn} from './column.ts';

interface Options {
  source: PortalSource;
  limit: number;
  layout: 'list' | 'numbered' | 'thumbnails';
  showDate: boolean;
  newFor: number;
  heading?: string;
  width: string;
}

const meta: Meta<Options> = {
  title: 'Elements/Hot news',
  component: 'portal-hot-news',
  argTypes: {
    source: {control: false},
    layout: {control: 'inline-radio', options: ['list', 'numbered', 'thumbnails']},
    width: {control: 'text', description: 'Width of the column that the element stands in'},
  },
  args: {
    source: sampleSource,
    limit: 5,
    layout: 'list',
    showDate: true,
    newFor: 24,
    width: '360px',
  },
  render: ({source, limit, layout, showDate, newFor, heading, width}) => {
    const element = html`<portal-hot-news
      .source=${source}
      limit=${limit}
      layout=${layout}
      ?show-date=${showDate}
      new-for=${newFor}
      heading=${heading ?? nothing}
    >
      <a href="https://portal.example/tin-nong">Tin nóng</a>
    </portal-hot-news>`;
    return inColumn(element, width);
  },
};

export default meta;

type Story = StoryObj<Options>;

export const List: Story = {};
export const Numbered: Story = {args: {layout: 'numbered'}};
export const Thumbnails: Story = {args: {layout: 'thumbnails'}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const Loading: Story = {args: {source: silentSource}};
export const Empty: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('network')}};
export const FailedForGood: Story = {args: {source: failingSource('forbidden')}};
export const Stale: Story = {args: {source: staleSource}};
export const LongWords: Story = {args: {source: longSource, layout: 'thumbnails'}};
export const Narrow: Story = {args: {layout: 'thumbnails', width: '200px'}};
