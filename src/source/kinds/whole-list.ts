import type * as v from 'valibot';
import type {Client} from '../client/client.ts';
import type {AskOptions} from '../portal-source.ts';
import {checked} from './checked.ts';
import type {WireContext} from './portal-models.ts';
import {listSchema} from './portal-schema.ts';
import {checkWhole, usableItems} from './usable-items.ts';

/** Most items of a list without pages that are kept: a year of the work of a province's leaders. */
const itemLimit = 2000;

/** Makes the model of an item; nothing where there is none. */
export type ModelOf<T extends v.GenericSchema, M> = (
  item: v.InferOutput<T>,
  context: WireContext,
) => M | undefined;

/** A list that comes as a whole: where it is, and what its items become. */
export interface WholeList<T extends v.GenericSchema, M> {
  readonly url: string;
  readonly schema: T;
  readonly modelOf: ModelOf<T, M>;
  readonly context: WireContext;
}

/** Asks for a list that comes as a whole; without a body it is empty. */
export async function askForList<T extends v.GenericSchema, M>(
  client: Pick<Client, 'getJson'>,
  {url, schema, modelOf, context}: WholeList<T, M>,
  options: AskOptions,
): Promise<readonly M[]> {
  const answer = await client.getJson(url, options);
  if (answer === undefined) return [];
  const {items, _portal} = checked(listSchema, answer, url);
  checkWhole(items, _portal?.count, url);
  const usable = usableItems(items, schema, Object(answer) as object, url, itemLimit);
  return usable.flatMap((item) => modelOf(item, context) ?? []);
}
