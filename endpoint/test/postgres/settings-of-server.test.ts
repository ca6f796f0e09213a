import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {openPostgres} from '../../src/database/postgres.ts';
import {makeOwnDatabase, type OwnDatabase} from '../test-database.ts';

let own: OwnDatabase;
let database: Database;

beforeAll(async () => {
  own = await makeOwnDatabase(inject('postgresUrl')!);
  database = await openPostgres(own.url);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

describe('a database whose server writes times in a way of its own', () => {
  it.each(['SQL, DMY', 'German', 'Postgres, DMY', 'ISO, DMY'])(
    'gives them in %s too',
    async (style) => {
      const [{name} = {name: ''}] = await database.query<{name: string}>(
        'select current_database() as name',
      );
      await database.query(`alter database ${name} set datestyle = ${style}`);
      const opened = await openPostgres(own.url);
      const answers = await Promise.all(
        Array.from({length: 3}, () =>
          opened.query<{time: Date}>(`select '2026-11-05T08:00:00+07:00'::timestamptz as time`),
        ),
      );
      await opened.close();
      for (const [row] of answers) expect(row?.time).toEqual(new Date('2026-11-05T01:00:00Z'));
    },
  );
});
