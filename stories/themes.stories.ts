import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {listsSource} from './sample-lists.ts';
import {searchSource} from './sample-search.ts';
import {sampleSource} from './sample-source.ts';

/** Sections that show every colour, one beside another where there is room. */
export const showcase = (): TemplateResult => html`
  <div class="showcase">
    <portal-hot-news show-date .source=${sampleSource}></portal-hot-news>
    <portal-search-box text="uy ban" limit="2" .source=${searchSource}></portal-search-box>
    <portal-linked-sites .source=${listsSource}></portal-linked-sites>
    <portal-visit-counter layout="digits" .source=${listsSource}></portal-visit-counter>
  </div>
`;

const meta: Meta = {title: 'Themes/Presets', tags: ['!autodocs'], render: showcase};

export default meta;

type Story = StoryObj;

export const Light: Story = {globals: {theme: 'light'}};
export const Dark: Story = {globals: {theme: 'dark'}};
export const Plain: Story = {globals: {theme: 'plain'}};
export const PlainDark: Story = {globals: {theme: 'plain dark'}};
export const Red: Story = {globals: {theme: 'red'}};
export const RedDark: Story = {globals: {theme: 'red dark'}};
export const Blue: Story = {globals: {theme: 'blue'}};
export const BlueDark: Story = {globals: {theme: 'blue dark'}};
export const Contrast: Story = {globals: {theme: 'contrast'}};
export const ContrastDark: Story = {globals: {theme: 'contrast dark'}};
