/** What a server writes into an element beside its markup: what it asked, and what it was told. */
export interface ServedAnswer {
  /** The element's question as JSON; another question has another answer. */
  readonly question: string;
  /** A model, as sources give it. */
  readonly answer: unknown;
  /** When it was given, milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** Marks the script element, of a type that no browser runs, that holds it. */
export const answerMark = 'data-portal-answer';

/**
 * The answer that stands inside an element. Whoever writes a page may write it, so it is taken for no more
 * than what an endpoint says: models are drawn as text and nodes, and what cannot be drawn is dropped.
 */
export function servedAnswer(element: Element): ServedAnswer | undefined {
  const script = [...element.children].find((child) => child.hasAttribute(answerMark));
  try {
    const served = JSON.parse(script?.textContent ?? '') as
      | {
          readonly [Name in keyof ServedAnswer]?: unknown;
        }
      | null;
    return typeof served?.question === 'string' && served.answer && served.answeredAt
      ? {
          question: served.question,
          answer: served.answer,
          answeredAt: Number(served.answeredAt) || 0,
        }
      : undefined;
  } catch {
    return undefined;
  }
}
