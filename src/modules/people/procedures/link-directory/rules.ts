import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { loginGiven } from '../../door/happenings.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/directory.ts';
import { say as sayProposal } from '../../phrases/proposals.ts';
import { inPost, notSelf } from '../../rules/accounts.ts';
import { type Proposed, proposalOpen } from '../../rules/proposal.ts';
import type { Input } from './schema.ts';

export interface Facts extends AccountFacts, Proposed {
  /** Whom the directory account is linked to. */
  readonly taken: string | null;
  /** The person is linked to an account of this directory. */
  readonly linked: boolean;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  notSelf(say('own-link'), say('own-link.remedy')),
  inPost(say('person-left'), say('person-left.remedy')),
  {
    id: 'has-account',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ account }) => account === null,
    says: () => say('no-account'),
    remedy: () => say('no-account.remedy'),
  },
  {
    id: 'not-taken',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['subject'],
    broken: ({ taken }) => taken !== null,
    says: ({ taken }) => say('taken', { name: taken ?? '' }),
    remedy: () => say('taken.remedy'),
  },
  {
    id: 'one-each',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ linked, taken }) => linked && taken === null,
    says: () => say('linked'),
    remedy: () => say('linked.remedy'),
  },
  proposalOpen,
  {
    id: 'proposal-of-account',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['proposal'],
    broken: ({ proposal, input }) =>
      proposal !== null && (proposal.issuer !== input.issuer || proposal.subject !== input.subject),
    says: () => sayProposal('other-account'),
    remedy: () => sayProposal('other-account.remedy'),
  },
]);

const officesOf = ({ appointments }: Pick<Facts, 'appointments'>) => appointments.map(({ role }) => role).sort();

/** Whoever is the other one could be let in by it: it is agreed to as a password is. */
export const causes = [
  brings(loginGiven, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.person.id, offices: officesOf(ask) }], {
    how: 'link',
  }),
];

export function approval(ask: Ask<Facts, Input>): Approval {
  const { person, input } = ask;
  const { issuer, subject } = input;
  return {
    ...officeApproval(person),
    title: say('link.title', { person: person.name }),
    summary: { person: person.name, post: person.post, directory: issuer, directory_subject: subject },
    content: `${person.id} ${issuer} ${subject} ${officesOf(ask).join()}`,
  };
}
