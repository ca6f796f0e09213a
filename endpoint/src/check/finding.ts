/** Something that is not as it should be. */
export interface Finding {
  /** An error keeps something from being shown; a warning is something to look at. */
  level: 'error' | 'warning';
  /** What is wrong, where, and what to do. */
  text: string;
}

export const error = (text: string): Finding => ({level: 'error', text});
export const warning = (text: string): Finding => ({level: 'warning', text});

/** Some names, and how many more there are. */
export function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
