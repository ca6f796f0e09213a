import type {Queryable} from '../database/database.ts';

/**
 * Writes one row, in the place of the one with the same key if there is one. Names of table and
 * columns come from our own code, never from data.
 */
export async function writeRow(
  transaction: Queryable,
  table: string,
  key: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(values);
  const places = names.map((_, index) => `$${index + 1}`);
  const updates = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`);
  await transaction.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})
     on conflict (${key}) do update set ${updates.join(', ')}`,
    Object.values(values),
  );
}
