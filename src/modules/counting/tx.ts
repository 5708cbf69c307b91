import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { MakingDatabase } from '#modules/making/index.ts';
import type { MailDatabase } from '#modules/mail/index.ts';
import type { HandsDatabase } from '#modules/hands/index.ts';
import type { StraysDatabase } from '#modules/strays/index.ts';
import type { RecallDatabase } from '#modules/recall/index.ts';
import type { DestructionDatabase } from '#modules/destruction/index.ts';
import type { CountingDatabase } from './tables.ts';

/** The act's transaction as this room reads it: its own tables and those of the rooms it stands on. */
export type CountingTx = DocumentsTx<
  MakingDatabase &
    MailDatabase &
    HandsDatabase &
    StraysDatabase &
    RecallDatabase &
    DestructionDatabase &
    CountingDatabase
>;
