import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  emptyListsSource,
  failingListsSource,
  listsSource,
  longWordsSource,
  silentListsSource,
  staleListsSource,
} from './sample-lists.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Visit counter',
  component: 'portal-visit-counter',
  // The rows of the table stand in this order.
  args: {width: '320px', source: listsSource},
  render: (options) =>
    section(
      'portal-visit-counter',
      options,
      link('Thống kê truy cập', 'https://portal.example/thong-ke'),
    ),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const List: Story = {};
export const AllNumbers: Story = {args: {metrics: 'online today yesterday week month total'}};
export const Digits: Story = {args: {layout: 'digits'}};
export const Inline: Story = {args: {layout: 'inline', width: '760px'}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {
  args: {'--portal-color-accent': '#ff8a80', '--portal-color-on-accent': '#000'},
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {width: '240px'}};
export const LongWords: Story = {args: {source: longWordsSource}};
export const Loading: Story = {args: {source: silentListsSource}};
export const Unknown: Story = {args: {source: emptyListsSource}};
export const Failed: Story = {args: {source: failingListsSource('network')}};
export const FailedForGood: Story = {args: {source: failingListsSource('forbidden')}};
export const Stale: Story = {args: {source: staleListsSource}};
