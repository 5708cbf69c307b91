import type pg from 'pg';
import { type Child, startChild } from './child.ts';
import type { OurServer } from './our-server.ts';
import { gatherStatistics } from './seed.ts';

const copied = ['carrier', 'movement', 'holding', 'obligation', '"case"', 'ledger_entry'];

/** Copies of the tables for the bare server, with their indexes and rows, without foreign keys, triggers and policies. */
export async function bareTables(owner: pg.ClientBase, names: readonly string[] = copied): Promise<void> {
  await owner.query('create schema bare');
  await owner.query('create table bare.session (token text primary key, unit text not null, person text not null)');
  await owner.query('create table bare.idempotency (like jingui.idempotency including defaults including indexes)');
  for (const name of names)
    await owner.query(
      `create table bare.${name} (like public.${name} including defaults including indexes including identity)`,
    );
  if (names.includes('carrier')) await owner.query('insert into bare.carrier select * from public.carrier');
  if (names.includes('"case"')) await owner.query('insert into bare."case" select * from public."case"');
  await gatherStatistics(owner);
}

export function startBare({ database, tokens }: OurServer): Promise<Child<{ url: string }>> {
  return startChild('../bare-server.ts', [JSON.stringify(database), JSON.stringify(tokens)]);
}
