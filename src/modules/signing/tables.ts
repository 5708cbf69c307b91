import { editionColumns } from '#kernel/edition.ts';
import type { Line } from '#kernel/signing.ts';
import type { Answered } from '#kernel/understood.ts';
import { c, type Database, table } from '#kernel/table.ts';

/** An edition of a text that is signed; `signing` names its set. */
export const signingText = table(
  'signing_text',
  {
    id: c.text(),
    signing: c.text(),
    ...editionColumns,
    name: c.text(),
    lines: c.json<readonly Line[]>(),
    /** SHA-256 of name and lines: what a signature was given under. */
    digest: c.text(),
    /** null: the regulation's own. */
    published_by: c.maybe(c.text()),
  },
  {
    key: ['id'],
    readers: { everybody: 'a text published to be signed' },
    once: true,
    unique: [['signing', 'edition']],
  },
);

/** Somebody signed: which text, by its edition and digest, and how he answered the questions about it. */
export const signature = table(
  'signature',
  {
    id: c.text(),
    signing: c.text(),
    text_id: c.ref('signing_text'),
    digest: c.text(),
    person_id: c.ref('person'),
    signed_at: c.instant(),
    /** null: until the act that ends what it was given for. */
    valid_until: c.maybe(c.instant()),
    answers: c.sealed(c.json<Answered>()),
  },
  {
    key: ['id'],
    readers: {
      roles: ['hr_dept', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'],
      people: ['person_id'],
    },
    indexes: [['person_id', 'signing']],
  },
);

export const signingTables = { signingText, signature };
export type SigningDatabase = Database<typeof signingTables>;
