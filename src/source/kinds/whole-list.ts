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

/** What the items of a list are read with. */
export interface ItemReading<T extends v.GenericSchema, M> {
  readonly schema: T;
  readonly modelOf: ModelOf<T, M>;
}

/** A list that comes as a whole: where it is, and what its items become. */
export interface WholeList<T extends v.GenericSchema, M> {
  readonly url: string;
  /** May be on its way as the answer is. */
  readonly reading: ItemReading<T, M> | Promise<ItemReading<T, M>>;
  readonly context: WireContext;
}

/** Asks for a list that comes as a whole; without a body it is empty. */
export async function askForList<T extends v.GenericSchema, M>(
  client: Pick<Client, 'getJson'>,
  {url, reading, context}: WholeList<T, M>,
  options: AskOptions,
): Promise<readonly M[]> {
  const [answer, {schema, modelOf}] = await Promise.all([client.getJson(url, options), reading]);
  if (answer === undefined) return [];
  const {items, _portal} = checked(listSchema, answer, url);
  checkWhole(items, _portal?.count, url);
  const usable = usableItems(items, schema, Object(answer) as object, url, itemLimit);
  return usable.flatMap((item) => modelOf(item, context) ?? []);
}
