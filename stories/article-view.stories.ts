import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {PortalSource} from '../src/index.ts';
import {inColumn} from './column.ts';
import {
  emptySource,
  failingSource,
  longSource,
  sampleSource,
  silentSource,
  staleSource,
} from './sample-source.ts';

interface Options {
  source: PortalSource;
  headingLevel: number;
  width: string;
}

const meta: Meta<Options> = {
  title: 'Elements/Article view',
  component: 'portal-article-view',
  argTypes: {
    source: {control: false},
    headingLevel: {control: {type: 'number', min: 1, max: 6}},
    width: {control: 'text', description: 'Width of the column that the element stands in'},
  },
  args: {source: sampleSource, headingLevel: 2, width: '760px'},
  render: ({source, headingLevel, width}) =>
    inColumn(
      html`<portal-article-view .source=${source} article-id="mau-1" heading-level=${headingLevel}>
        <a href="https://portal.example/bai/1">Xem bài trên cổng thông tin</a>
      </portal-article-view>`,
      width,
    ),
};

export default meta;

type Story = StoryObj<Options>;

export const Article: Story = {};
export const Loading: Story = {args: {source: silentSource}};
export const NotFound: Story = {args: {source: emptySource}};
export const Failed: Story = {args: {source: failingSource('server')}};
export const Stale: Story = {args: {source: staleSource}};
export const LongWords: Story = {args: {source: longSource}};
export const Narrow: Story = {args: {width: '320px'}};
