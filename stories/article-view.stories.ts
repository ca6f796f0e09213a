import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  bareSource,
  emptySource,
  failingSource,
  longSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Article view',
  component: 'portal-article-view',
  // The rows of the table stand in this order.
  args: {width: '760px', 'article-id': 'mau-1', source: sampleSource},
  render: (options) =>
    section(
      'portal-article-view',
      options,
      link('Xem bài trên cổng thông tin', 'https://portal.example/bai/1'),
    ),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const Article: Story = {};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {globals: {theme: 'dark'}};
export const Narrow: Story = {args: {width: '320px'}};
export const LongWords: Story = {args: {source: longSource, width: '480px'}};
export const Loading: Story = {args: {source: silentSource}};
export const WithTitleOnly: Story = {args: {source: bareSource}};
export const NotFound: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('server')}};
export const Stale: Story = {args: {source: staleSource}};
