import { c, type Database, type Row, table } from '#kernel/table.ts';

/** SEAL-001: a seal with its keeper and keeping department. */
export const seal = table(
  'seal',
  {
    id: c.text(),
    name: c.text(),
    owner_body: c.text(),
    department_id: c.maybe(c.ref('department')),
    keeper_id: c.maybe(c.ref('person')),
    filed_at: c.instant(),
  },
  {
    key: ['id'],
    readers: { everybody: 'which seals there are and who keeps them is known to whoever asks for one' },
    unique: [['name']],
    indexes: [['filed_at', 'id'], ['keeper_id']],
  },
);

/** Each single use, as it was approved and made. */
export const sealUse = table(
  'seal_use',
  {
    id: c.text(),
    seal_id: c.ref('seal'),
    case_id: c.ref('case'),
    document: c.text(),
    copies: c.int(),
    purpose: c.text(),
    /** Of the file that was approved and sealed; null where only a paper was. */
    file_sha256: c.maybe(c.text()),
    applicant_id: c.text(),
    sealed_by: c.text(),
    sealed_at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['seal_keeper', 'office_head', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge'],
      people: ['applicant_id', 'sealed_by'],
    },
    indexes: [['sealed_at', 'id'], ['seal_id']],
  },
);

export const sealsTables = { seal, sealUse };
export type SealsDatabase = Database<typeof sealsTables>;
export type Seal = Row<typeof seal>;
