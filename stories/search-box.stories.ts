import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {userEvent} from 'storybook/test';
import {inside} from './interaction.ts';
import {searchSource, staleSearchSource} from './sample-search.ts';
import {emptySource, failingSource, longSource, silentSource} from './sample-source.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Search box',
  component: 'portal-search-box',
  // The rows of the table stand in this order.
  args: {width: '640px', source: searchSource},
  render: (options) =>
    section('portal-search-box', options, link('Tìm kiếm', 'https://portal.example/tim-kiem')),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const Compact: Story = {};
export const Open: Story = {args: {open: true}};
export const Results: Story = {args: {text: 'uy ban', open: true}};
export const ResultsByPages: Story = {
  args: {text: 'thông báo', category: 'thong-bao', paging: 'pages', limit: 2},
};
export const ManyResults: Story = {args: {text: 'xã', limit: 3}};
export const OnAnotherPage: Story = {args: {'results-href': 'https://portal.example/tim-kiem'}};
export const WithoutHeading: Story = {args: {heading: '', text: 'xã', limit: 3}};
export const English: Story = {args: {text: 'ủy ban', open: true}, globals: {language: 'en'}};
export const Dark: Story = {
  args: {
    text: 'uy ban',
    open: true,
    '--portal-color-accent': '#ff8a80',
    '--portal-color-on-accent': '#000',
  },
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {text: 'uy ban', open: true, width: '240px'}};
export const LongWords: Story = {args: {text: 'nghiêng', source: longSource}};
export const Loading: Story = {args: {text: 'xã', source: silentSource}};
export const Empty: Story = {args: {text: 'không có gì', from: '2020-03-01', source: emptySource}};
export const Failed: Story = {args: {text: 'xã', source: failingSource('network')}};
export const FailedForGood: Story = {args: {text: 'xã', source: failingSource('forbidden')}};
export const Stale: Story = {args: {text: 'xã', source: staleSearchSource}};

/** The reader types without marks, presses Enter, and what was found is marked. */
export const Searched: Story = {
  play: async ({canvasElement}) => {
    await userEvent.type(await inside(canvasElement, 'input'), 'uy ban{Enter}');
    await inside(canvasElement, 'mark', ({textContent}) => /ủy ban/i.test(textContent));
  },
};
