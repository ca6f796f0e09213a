const pattern = /^(-)?P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/u;

/**
 * Length of an ISO 8601 duration of days, hours and minutes in milliseconds: `-PT3H`, `P20D`,
 * `-P1DT2H`. A leading minus goes back in time.
 *
 * @returns `undefined` when the text is none.
 */
export function parseDuration(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign, days = 0, hours = 0, minutes = 0] = match;
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -length : length;
}
