import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {userEvent} from 'storybook/test';
import {inside} from './interaction.ts';
import {
  emptyListsSource,
  failingListsSource,
  listsSource,
  longListSource,
  longWordsSource,
  silentListsSource,
  staleListsSource,
} from './sample-lists.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Linked sites',
  component: 'portal-linked-sites',
  // The rows of the table stand in this order.
  args: {width: '400px', source: listsSource},
  render: (options) =>
    section(
      'portal-linked-sites',
      options,
      link('Website liên kết', 'https://portal.example/lien-ket'),
    ),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const List: Story = {};
export const Select: Story = {args: {layout: 'select'}};
export const Logos: Story = {args: {layout: 'logos', width: '760px'}};
export const Groups: Story = {args: {layout: 'groups'}};
export const Sorted: Story = {args: {sort: 'title'}};
export const NewWindow: Story = {args: {'new-window': true}};
export const SelectNewWindow: Story = {args: {layout: 'select', 'new-window': true}};
export const LongList: Story = {args: {source: longListSource}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {
  args: {'--portal-color-accent': '#ff8a80', '--portal-color-on-accent': '#000'},
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {width: '240px'}};
export const LongWords: Story = {args: {source: longWordsSource}};
export const Loading: Story = {args: {source: silentListsSource}};
export const Empty: Story = {args: {source: emptyListsSource}};
export const Failed: Story = {args: {source: failingListsSource('network')}};
export const FailedForGood: Story = {args: {source: failingListsSource('forbidden')}};
export const Stale: Story = {args: {source: staleListsSource}};

/** The reader looks for a site in a long list. */
export const Filtered: Story = {
  args: {source: longListSource},
  play: async ({canvasElement}) => {
    await userEvent.type(await inside(canvasElement, 'input'), '12');
    await inside(canvasElement, '[role="status"]', ({textContent}) => textContent.trim() !== '');
  },
};
