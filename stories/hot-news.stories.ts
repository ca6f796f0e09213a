import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {userEvent} from 'storybook/test';
import {inside} from './interaction.ts';
import {
  emptySource,
  failingSource,
  longSource,
  recoveringSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Hot news',
  component: 'portal-hot-news',
  // The rows of the table stand in this order.
  args: {width: '400px', 'show-date': true, source: sampleSource},
  render: (options) =>
    section('portal-hot-news', options, link('Tin nóng', 'https://portal.example/tin-nong')),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const List: Story = {};
export const Numbered: Story = {args: {layout: 'numbered'}};
export const Thumbnails: Story = {args: {layout: 'thumbnails'}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {
  args: {
    layout: 'thumbnails',
    '--portal-color-accent': '#ff8a80',
    '--portal-color-on-accent': '#000',
  },
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {layout: 'thumbnails', width: '240px'}};
export const LongWords: Story = {args: {source: longSource, layout: 'thumbnails'}};
export const Loading: Story = {args: {source: silentSource}};
export const LoadingThumbnails: Story = {args: {source: silentSource, layout: 'thumbnails'}};
export const Empty: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('network')}};
export const FailedForGood: Story = {args: {source: failingSource('forbidden')}};
export const Stale: Story = {args: {source: staleSource}};

/** The reader presses the button after a failure, and the news come. */
export const Recovered: Story = {
  render: (options) => section('portal-hot-news', {...options, source: recoveringSource()}),
  play: async ({canvasElement}) => {
    await userEvent.click(await inside(canvasElement, '[part="retry"]'));
    await inside(canvasElement, '[part="title"]');
  },
};
