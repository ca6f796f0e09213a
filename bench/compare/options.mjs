/* What can be said when the comparison is started. */

/** How often each page is loaded, all in turn. */
export const rounds = Number(process.env.ROUNDS ?? 7);

if (!Number.isInteger(rounds) || rounds < 1)
  fail(`ROUNDS is a number from 1, not "${process.env.ROUNDS}"`);

/** The cases that CASES names, with commas between, or all. */
export function chosenOf(cases) {
  const names = (process.env.CASES ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0)
    fail(`CASES has ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}`);
  return Object.entries(cases).filter(([name]) => names.length === 0 || names.includes(name));
}

function fail(text) {
  console.error(`bench: ${text}.`);
  process.exit(1);
}
