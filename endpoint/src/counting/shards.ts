/*
 * A number that everybody counts at the same time is kept in several rows ("shards") whose sum it is:
 * a row that one transaction changes makes all others wait until that one is on disk. Each write takes
 * the first shard that no other write has, by an advisory lock that ends with its transaction. So there
 * are only ever as many rows as there were writes at the same time, and processes need not know of one
 * another.
 */

/** Most writes of one kind at the same time that do not wait for one another. */
const shards = 64;

/** What the locks of a kind of counter are told apart by; any numbers do, as long as they stay. */
const shardLocks = {visits: 726_010, ratings: 726_011} as const;

/**
 * SQL of a `with` query named `slot`, whose one row has the shard to write into.
 *
 * @param kind what is counted.
 */
export function freeShard(kind: keyof typeof shardLocks): string {
  const lock = `pg_try_advisory_xact_lock(${shardLocks[kind]}, shard)`;
  return `slot as materialized (
    select coalesce(
      (select shard from generate_series(0, ${shards - 1}) as shard where ${lock} limit 1), 0
    ) as shard
  )`;
}
