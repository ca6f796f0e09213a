import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  emptySource,
  failingSource,
  longSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';
import {section, type SectionOptions} from './section.ts';

const hotNews = () => section('portal-hot-news', {limit: 3, 'show-date': true});
const articleView = () => section('portal-article-view', {'article-id': 'mau-1'});

const meta: Meta<SectionOptions> = {
  title: 'Elements/Provider',
  component: 'portal-provider',
  // The rows of the table stand in this order.
  args: {width: '640px', 'article-href': '#bai={id}', source: sampleSource},
  render: (options) => section('portal-provider', options, hotNews(), articleView()),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const Shared: Story = {};

/** The second element stands in an English part of the page. */
export const TwoLanguages: Story = {
  render: (options) => {
    const english = document.createElement('div');
    english.lang = 'en';
    english.append(hotNews());
    return section('portal-provider', options, hotNews(), english);
  },
};

export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {globals: {theme: 'dark'}};
export const Narrow: Story = {args: {width: '320px'}};
export const LongWords: Story = {args: {source: longSource, width: '480px'}};
export const Loading: Story = {args: {source: silentSource}};
export const Empty: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('timeout')}};
export const Stale: Story = {args: {source: staleSource}};
