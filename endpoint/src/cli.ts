#!/usr/bin/env node
import {runCommand} from './commands/run-command.ts';
import {migrate} from './database/migrate.ts';
import {openDatabase} from './database/open.ts';
import {seed} from './seed/seed.ts';
import {help, readCommand, UsageError} from './settings.ts';
import {SetupError} from './setup-error.ts';
import {startEndpoint, type StartOptions} from './start.ts';

/** The command line of the endpoint: `portal-endpoint --help` says how it is used. */
async function run(): Promise<void> {
  const commandLine = process.argv.slice(2);
  const code = await runCommand(commandLine, process.env);
  if (code !== undefined) {
    process.exitCode = code;
    return;
  }
  const command = readCommand(commandLine, process.env);
  switch (command.name) {
    case 'help':
      process.stdout.write(help);
      return;
    case 'seed':
      return runSeed(command.dataDir);
    case 'serve':
      return runServe(command.options);
  }
}

async function runSeed(dataDir: string): Promise<void> {
  const database = await openDatabase(dataDir);
  try {
    await migrate(database);
    const {added, changed, unchanged} = await seed(database);
    console.log(`Sample articles: ${added} added, ${changed} changed, ${unchanged} unchanged.`);
  } finally {
    await database.close();
  }
}

async function runServe(options: StartOptions): Promise<void> {
  // A log that cannot be written (its disk is full, who read it has gone) is no reason to answer nobody.
  process.stderr.on('error', () => undefined);
  const endpoint = await startEndpoint(options);
  const stop = () => {
    // A second signal finds no listener, and ends the process at once.
    process.off('SIGINT', stop).off('SIGTERM', stop);
    endpoint.close().catch(fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  console.log(`The endpoint answers at ${endpoint.url}`);
}

function fail(error: unknown): void {
  // What whoever runs it can put right is one line; anything else is ours, and needs its stack.
  console.error(error instanceof SetupError ? error.message : error);
  if (error instanceof UsageError) console.error('Run with --help to see what is possible.');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

await run().catch(fail);
