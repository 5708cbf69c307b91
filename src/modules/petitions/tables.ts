import { shutOutSql } from './shut-out.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A petition letter, report or accusation. Its respondents stand in the label's barred list: for them it does not exist. */
export const petition = table(
  'petition',
  {
    id: c.text(),
    no: c.text(),
    subject: c.sealed(c.text()),
    respondent_persons: c.texts(),
    respondent_departments: c.texts(),
    handler_id: c.maybe(c.ref('person')),
    received_by: c.text(),
    received_at: c.instant(),
    status: c.choice('received', 'assigned', 'forwarded', 'closed'),
  },
  { key: ['id'], label: true, unique: [['no']], indexes: [['received_at', 'id']], sql: shutOutSql },
);

export const petitionsTables = { petition };
export type PetitionsDatabase = Database<typeof petitionsTables>;
export type Petition = Row<typeof petition>;
