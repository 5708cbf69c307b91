/** A signature is his who gives his password right before it (one use, a few minutes): `POST /api/session/confirm`. */
import type { ClauseId } from './generated/clauses.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    unconfirmed: '签字前须再次输入口令，确认是本人。',
    'unconfirmed.remedy': '提交时输入自己的口令。',
  },
  {
    unconfirmed: 'Whoever signs gives his password once more right before.',
    'unconfirmed.remedy': 'Enter your own password when submitting.',
  },
);

export const confirmedId = 'confirmed';

/** What stands against the act beside the password, which is asked for when nothing else does. */
export function besidesConfirming<F extends { readonly rule: string }>(findings: readonly F[]): readonly F[] {
  return findings.filter(({ rule }) => rule !== confirmedId);
}

export function confirmedRule(clause: ClauseId): Rule<Circumstances & { readonly confirmed: boolean }> {
  return {
    id: confirmedId,
    clause,
    kind: 'state',
    broken: ({ confirmed }) => !confirmed,
    says: () => say('unconfirmed'),
    remedy: () => say('unconfirmed.remedy'),
  };
}
