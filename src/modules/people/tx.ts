import type { Kysely } from 'kysely';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { SealsDatabase } from '#modules/seals/index.ts';
import type { SigningDatabase } from '#modules/signing/index.ts';
import type { PeopleDatabase } from './tables.ts';

/** The act's transaction as this room reads it: its own tables and those of the rooms it stands on. */
export type PeopleTx<Own = unknown> = Kysely<
  PeopleDatabase & SigningDatabase & SealsDatabase & ObligationsDatabase & Own
>;
