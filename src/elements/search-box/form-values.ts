import type {Texts} from '../../locale/locale.ts';
import type {Days} from '../../time/read-day.ts';
import {searchedText, type Search} from './search.ts';

/** Fields at which something can be wrong, with what is. */
export type FieldErrors = Partial<Record<'text' | 'from' | 'to', string>>;

/** The fields of the form with what stands in them. */
type FormValues = Partial<Record<'text' | 'category' | 'from' | 'to', string>>;

const formIn = (root: ParentNode): HTMLFormElement | null => root.querySelector('form.form');

/** Puts values into the fields of the form; a field that is not named stays as it is. */
export function writeForm(root: ParentNode, values: FormValues): void {
  for (const [name, value] of Object.entries(values)) {
    const field = formIn(root)?.elements.namedItem(name) as HTMLInputElement | null;
    if (field) field.value = value;
  }
}

/** How values of the form are understood. */
export interface ReadOptions {
  readonly texts: Texts['search-box'];
  /** The category where there is no field for it. */
  readonly category: string | undefined;
  readonly readDays: (text: string) => Days | undefined;
}

/** What the reader wants to look for, and what is wrong with it, in the order of the fields. */
export function readForm(
  root: ParentNode,
  {texts, category: given, readDays}: ReadOptions,
): {search: Search; errors: FieldErrors} {
  const form = formIn(root);
  const values = form ? new FormData(form) : new FormData();
  const read = (name: keyof FormValues): string => {
    const value = values.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [typed, typedFrom, typedTo] = [read('text'), read('from'), read('to')];
  const text = searchedText(typed);
  const category = values.has('category') ? read('category') : given;
  const first = readDays(typedFrom);
  const last = readDays(typedTo);
  const from = first?.from;
  // "Tuần này" in the first field alone means the whole of it.
  const to =
    last?.to ?? (typedTo === '' && first && first.from !== first.to ? first.to : undefined);
  const isReversed = from !== undefined && to !== undefined && from > to;
  const isNothing = !text && !category && !typedFrom && !typedTo;
  return {
    search: {
      ...(text && {text}),
      ...(category && {category}),
      ...(from && {from}),
      ...(to && {to}),
    },
    errors: {
      ...(isNothing && {text: texts.nothingAsked}),
      ...(typedFrom && !first && {from: texts.unreadableDay}),
      ...(typedTo && !last && {to: texts.unreadableDay}),
      ...(isReversed && {to: texts.reversedDays}),
    },
  };
}
