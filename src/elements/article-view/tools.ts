/** What readers can do with an article, in the order in which it is offered. */
const all = ['print', 'save', 'size', 'share', 'copy', 'report', 'listen'] as const;

/** One of the tools. */
export type Tool = (typeof all)[number];

/** The tools that a page wants, all where it says nothing; what is no tool is left out. */
export function readTools(text: string | null | undefined): readonly Tool[] {
  // An attribute that was taken away leaves `null`.
  if (text == null) return all;
  const words = text.toLowerCase().split(/[\s,]+/);
  return all.filter((tool) => words.includes(tool));
}
