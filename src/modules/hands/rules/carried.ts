import { copyNo } from '#kernel/copy-no.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Left } from '#modules/mail/door/happenings.ts';
import type { Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/carrying.ts';
import { carryChain } from './carrying.ts';

/** Whoever must agree that these copies leave, when leave is asked for. */
export function carrySigners({ copies, settings, departing }: Left): readonly RoleId[] {
  if (departing) return [];
  const chains = copies.map((copy) => carryChain(settings, copy) ?? []);
  return [...new Set(chains.flat())];
}

const kept = ({ copies, settings }: Left) => copies.filter((copy) => carryChain(settings, copy) === null);

/** CARRIER-051: what nobody may let leave is not taken along, with whomever. */
export const carriedRules: readonly Rule<Left>[] = [
  {
    id: 'never',
    clause: 'CARRIER-051',
    kind: 'denied',
    // A cipher telegram is one at every level.
    always: true,
    alone: true,
    broken: (one) => kept(one).length > 0,
    says: (one) => {
      const [copy] = kept(one);
      return copy?.cipher ? say('cipher-never') : say('never', { no: copyNo(copy?.copy_no), mark: copy?.mark ?? '' });
    },
    remedy: () => say('never.remedy'),
    facts: (one) => ({ carriers: kept(one).map(({ id }) => id) }),
  },
];
