import type { FactsContext } from '#kernel/procedure.ts';
import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { MailDatabase } from '#modules/mail/index.ts';
import type { MakingDatabase } from '#modules/making/index.ts';
import type { ClassificationDatabase } from '../tables.ts';

export type Tx = DocumentsTx<MakingDatabase & MailDatabase & ClassificationDatabase>;
export type Context = FactsContext<Tx>;
