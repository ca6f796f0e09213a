import {Hono} from 'hono';
import {DatabaseUnavailable, type Database} from '../database/database.ts';

/** How long the database may take to say that it is there, in milliseconds. */
const patience = 2000;

const noStore = {'Cache-Control': 'no-store'};

/** What the database is asked to see whether it answers, and whether it has what the portal shows. */
const isThere = 'select 1';
const isComplete = 'select id from articles limit 1';

/**
 * `GET /readyz`: whether requests can be answered now; a load balancer sends them elsewhere meanwhile. They cannot
 * while a backup is put back, and the tables are not there.
 * `GET /healthz`: whether this process is worth keeping. It is while a PostgreSQL server is away, which
 * restarting us would not bring back; it is not when the database inside it has failed.
 */
export function createHealthRoutes(database: Database): Hono {
  const app = new Hono();
  app.get('/readyz', async (c) => {
    await ask(database, isComplete);
    return c.json({status: 'ok'}, 200, noStore);
  });
  app.get('/healthz', async (c) => {
    if (!database.isShared) await ask(database, isThere);
    return c.json({status: 'ok'}, 200, noStore);
  });
  return app;
}

async function ask(database: Database, statement: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new DatabaseUnavailable(`The database says nothing for ${patience} ms.`);
    timer = setTimeout(() => reject(error), patience);
  });
  try {
    await Promise.race([database.query(statement), late]);
  } finally {
    clearTimeout(timer);
  }
}
