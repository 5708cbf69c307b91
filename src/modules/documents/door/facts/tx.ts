import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { movement } from '#kernel/custody.ts';
import type { EvidenceDatabase } from '#kernel/evidence.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { Database } from '#kernel/table.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { DocumentsDatabase } from '../../tables.ts';

/** The act's transaction as the rooms about documents read it; `Own` are the tables of the room and of those below it. */
export type DocumentsTx<Own = unknown> = Kysely<
  DocumentsDatabase &
    PeopleDatabase &
    CasesDatabase &
    ObligationsDatabase &
    EvidenceDatabase &
    Database<{ movement: typeof movement }> &
    Own
>;
