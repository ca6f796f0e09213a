/** Ways to look at a week. */
export const views = ['week', 'agenda', 'leaders'] as const;

/** A way to look at a week. */
export type CalendarView = (typeof views)[number];
