import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { say } from '../../phrases/proposals.ts';
import { type Proposed, proposalOpen } from '../../rules/proposal.ts';
import type { DirectoryLink } from '../../tables.ts';
import type { Input } from './schema.ts';

/** A way in is closed by whoever is there first. */
export const closers = [...accountKeepers, 'security_admin'] as const satisfies readonly RoleId[];

export interface Facts extends Proposed {
  readonly link: DirectoryLink;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...closers),
  proposalOpen,
  {
    id: 'proposal-of-link',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['proposal'],
    broken: ({ proposal, link }) => proposal !== null && proposal.link_id !== link.id,
    says: () => say('other-link'),
    remedy: () => say('other-link.remedy'),
  },
]);
