import { holds } from '#kernel/actor.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases/proposals.ts';
import { proposalOffices } from '../../rules/proposal-offices.ts';
import { proposalOpen } from '../../rules/proposal.ts';
import type { DirectoryProposal } from '../../tables.ts';
import type { Input } from './schema.ts';

export const deciders = [...new Set(Object.values(proposalOffices).flat())];

export interface Facts {
  readonly proposal: DirectoryProposal;
}

const officesOf = ({ proposal }: Facts) => list(proposalOffices[proposal.kind].map((role) => roleNames[role]));

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...deciders),
  {
    id: 'whose-act',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, proposal }) => !holds(actor, ...proposalOffices[proposal.kind]),
    says: (ask) => say('not-yours', { roles: officesOf(ask) }),
    remedy: (ask) => say('not-yours.remedy', { roles: officesOf(ask) }),
  },
  {
    id: 'not-own',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, proposal }) => proposal.person_id === actor.id,
    says: () => say('own-proposal'),
    remedy: () => say('own-proposal.remedy'),
  },
  proposalOpen,
  required<Input>('SYSTEM-004', 'reason', say('field.reason')),
]);
