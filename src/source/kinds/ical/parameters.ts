/** Most parameters of one property: an invitation has ten of them. */
const mostParameters = 1000;

/**
 * Whether a property of a calendar has more parameters than that. ical.js looks from each one to the value behind
 * them all, which with a million of them takes minutes.
 */
export const hasTooManyParameters = (calendar: string): boolean =>
  // No value has so many signs of this kind either.
  calendar
    .split(':')
    .some(
      (part) =>
        part.length > mostParameters && (part.match(/;[^;=]*=/g) ?? []).length > mostParameters,
    );
