import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  emptySource,
  failingSource,
  longSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Featured list',
  component: 'portal-featured-list',
  // The rows of the table stand in this order.
  args: {width: '760px', 'show-date': true, 'show-category': true, source: sampleSource},
  render: (options) =>
    section(
      'portal-featured-list',
      options,
      link('Tin tiêu điểm', 'https://portal.example/tieu-diem'),
    ),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const Lead: Story = {};
export const Grid: Story = {args: {layout: 'grid'}};
export const List: Story = {args: {layout: 'list'}};
export const AllSummaries: Story = {args: {layout: 'grid', summaries: 'all'}};
export const MoreLink: Story = {args: {'more-href': 'https://portal.example/tieu-diem'}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {
  args: {'--portal-color-accent': '#ff8a80', '--portal-color-on-accent': '#000'},
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {width: '240px'}};
export const NarrowGrid: Story = {args: {width: '240px', layout: 'grid'}};
export const LongWords: Story = {args: {source: longSource}};
export const Loading: Story = {args: {source: silentSource}};
export const LoadingGrid: Story = {args: {source: silentSource, layout: 'grid'}};
export const Empty: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('network')}};
export const FailedForGood: Story = {args: {source: failingSource('forbidden')}};
export const Stale: Story = {args: {source: staleSource}};
