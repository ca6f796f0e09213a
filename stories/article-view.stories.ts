import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {userEvent} from 'storybook/test';
import {inside} from './interaction.ts';
import {
  bareSource,
  emptySource,
  failingSource,
  longSource,
  mediaSource,
  recordedSource,
  refusingSource,
  sampleSource,
  silentSource,
  staleSource,
  wholeSource,
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
export const Complete: Story = {args: {source: wholeSource, related: 2}};
export const WithoutTools: Story = {args: {tools: ''}};
export const WithRecordings: Story = {args: {source: recordedSource}};
export const WithFilms: Story = {
  args: {source: mediaSource, 'media-hosts': 'media.portal.example video.example'},
};
export const WithProgress: Story = {args: {progress: true}};
export const RatingAndReportRefused: Story = {args: {source: refusingSource}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {args: {source: wholeSource, related: 2}, globals: {theme: 'dark'}};
export const Narrow: Story = {args: {source: wholeSource, related: 2, width: '320px'}};
export const LongWords: Story = {args: {source: longSource, width: '480px'}};
export const Loading: Story = {args: {source: silentSource}};
export const WithTitleOnly: Story = {args: {source: bareSource}};
export const NotFound: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('server')}};
export const Stale: Story = {args: {source: staleSource}};

/** The reader says how satisfied they are, and sees what all think. */
export const Rated: Story = {
  args: {source: wholeSource},
  beforeEach: () => localStorage.clear(),
  play: async ({canvasElement}) => {
    await userEvent.click(await inside(canvasElement, 'input[type="radio"][value="5"]'));
    await userEvent.click(await inside(canvasElement, '[part="rating"] button'));
    await inside(canvasElement, '[part="rating-result"]', ({textContent}) =>
      textContent.includes('129'),
    );
  },
};
