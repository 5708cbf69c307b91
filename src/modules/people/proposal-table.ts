import { proposalKinds, proposalReaders } from './rules/proposal-offices.ts';
import { c, table } from '#kernel/table.ts';

/**
 * What a directory of the site has otherwise than this unit: a proposal, which changes nothing. It is met by the act that is done about it,
 * or rejected with a reason.
 */
export const directoryProposal = table(
  'directory_proposal',
  {
    id: c.text(),
    /** Somebody new, linked somebody who is called or placed otherwise there, or is there no more. */
    kind: c.choice(...proposalKinds),
    /** The directory and the lasting name in it: nobody is known by anything else. */
    issuer: c.text(),
    subject: c.text(),
    /** The link by which he is known here; it may have ended since. */
    link_id: c.maybe(c.text()),
    /** Whom it is about; of somebody new, who was entered upon it. */
    person_id: c.maybe(c.ref('person')),
    /** As it is written there. */
    name: c.maybe(c.sealed(c.text())),
    department: c.maybe(c.sealed(c.text())),
    read_at: c.instant(),
    /** Over: the directory, or the unit, has it otherwise since. */
    state: c.choice('open', 'met', 'rejected', 'over'),
    closed_by: c.maybe(c.text()),
    closed_at: c.maybe(c.instant()),
    /** Why it was rejected. */
    reason: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    readers: { roles: proposalReaders, people: [] },
    indexes: [['issuer', 'subject'], ['state'], ['person_id']],
  },
);

/** When the people of a directory were read, by whom on the machine, and what came of it. */
export const directoryReading = table(
  'directory_reading',
  {
    id: c.text(),
    issuer: c.text(),
    at: c.instant(),
    by: c.text(),
    people: c.int(),
    /** Entries that do not say who they are, or say the same as another. */
    aside: c.int(),
    proposed: c.int(),
    /** Proposals that were overtaken. */
    over: c.int(),
  },
  { key: ['id'], readers: { roles: proposalReaders, people: [] }, once: true },
);
