/** By page and line, the median of each number over the rounds. */
export const medians = (results) =>
  mapValues(results, (lines) =>
    mapValues(lines, (rounds) =>
      mapValues(rounds[0], (_value, key) => median(rounds.map((round) => round[key]))),
    ),
  );

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
