/* The week that the calendars show, asked as ours asks it. */
import {answers, week} from '../compare/sample-data.mjs';

export {week};

export async function eventsOfWeek() {
  const response = await fetch(answers.calendar);
  return (await response.json()).items;
}
