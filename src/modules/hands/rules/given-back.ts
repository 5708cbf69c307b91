import { copyNo } from '#kernel/copy-no.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Back, Handed } from '../door/happenings.ts';
import { say } from '../phrases/hands.ts';
import { loanChain } from './loan-chain.ts';

type GivenBack = Handed & { readonly back: Back };

/** CARRIER-021: what was agreed to when the copy was less serves nobody who gets it back as what it is now. */
export const notOutgrownSince: Rule<GivenBack> = {
  id: 'loan-outgrown',
  clause: 'CARRIER-021',
  kind: 'state',
  broken: ({ back, copy, settings }) =>
    back.lent && back.agreed < copy.level && loanChain(settings, copy)?.length !== 0,
  says: ({ holder, copy }) => say('back-outgrown', { name: holder.name, no: copyNo(copy.copy_no) }),
  remedy: () => say('back-outgrown.remedy'),
  facts: ({ copy }) => ({ carrier: copy.id }),
};
