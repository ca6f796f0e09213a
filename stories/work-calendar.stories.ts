import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {userEvent} from 'storybook/test';
import {inside} from './interaction.ts';
import {
  calendarSource,
  emptyCalendar,
  failingCalendar,
  longCalendar,
  silentCalendar,
  staleCalendar,
} from './sample-calendar.ts';
import {link, section, type SectionOptions} from './section.ts';

const meta: Meta<SectionOptions> = {
  title: 'Elements/Work calendar',
  component: 'portal-work-calendar',
  // The rows of the table stand in this order.
  args: {width: '1200px', source: calendarSource},
  render: (options) =>
    section(
      'portal-work-calendar',
      options,
      link('Lịch công tác', 'https://portal.example/lich-cong-tac'),
    ),
};

export default meta;

type Story = StoryObj<SectionOptions>;

export const Week: Story = {};
export const Agenda: Story = {args: {view: 'agenda', width: '760px'}};
export const Leaders: Story = {args: {view: 'leaders'}};
export const OneLeader: Story = {args: {leader: 'Trần Thị Thử'}};
export const ChosenColumns: Story = {args: {columns: 'time title location', width: '760px'}};
export const AnotherWeek: Story = {args: {week: '2020-W13'}};
export const WithoutHeading: Story = {args: {heading: ''}};
export const English: Story = {globals: {language: 'en'}};
export const Dark: Story = {
  args: {'--portal-color-accent': '#ff8a80', '--portal-color-on-accent': '#000'},
  globals: {theme: 'dark'},
};
export const Narrow: Story = {args: {width: '320px'}};
export const LongWords: Story = {args: {source: longCalendar}};
export const Loading: Story = {args: {source: silentCalendar}};
export const Empty: Story = {args: {source: emptyCalendar}};
export const Failed: Story = {args: {source: failingCalendar('network')}};
export const FailedForGood: Story = {args: {source: failingCalendar('forbidden')}};
export const Stale: Story = {args: {source: staleCalendar}};

/** The reader goes a week further, by the keyboard. */
export const NextWeek: Story = {
  args: {week: '2020-W13'},
  play: async ({canvasElement}) => {
    const next = await inside(canvasElement, '[part="toolbar"] button:nth-of-type(3)');
    next.focus();
    await userEvent.keyboard('{Enter}');
    await inside(canvasElement, '[part="caption"], [part="week"]', ({textContent}) =>
      textContent.includes('Tuần 14'),
    );
  },
};
