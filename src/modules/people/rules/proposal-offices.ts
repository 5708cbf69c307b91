import type { RoleId } from '#kernel/generated/clauses.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { say } from '../phrases/proposals.ts';

export const proposalKinds = ['new', 'called', 'placed', 'gone'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const kindNames = Object.fromEntries(proposalKinds.map((kind) => [kind, say(`kind.${kind}`)]));
export const stateNames = Object.fromEntries(
  (['open', 'met', 'rejected', 'over'] as const).map((state) => [state, say(`state.${state}`)]),
);

/** Whose act it would be: he does it, or rejects the proposal. */
export const proposalOffices = {
  new: accountKeepers,
  placed: [...accountKeepers, 'hr_dept'],
  // Who is called otherwise may be somebody else by now: the way in is closed by whoever closes it of one that is gone.
  called: [...accountKeepers, 'security_admin'],
  gone: [...accountKeepers, 'security_admin'],
} as const satisfies Readonly<Record<ProposalKind, readonly RoleId[]>>;

/** Who does something about one, and who oversees secrecy. */
export const proposalReaders = [
  ...accountKeepers,
  'security_admin',
  'hr_dept',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];
