import { gives, endsAtOnce, giverOf, roleName } from '#kernel/authority.ts';
import { dateOf, reckoned } from '#kernel/calendar.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings, bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { heldUpRule } from '#kernel/signing.ts';
import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { say } from '../../phrases/post.ts';
import type { Facts } from './facts.ts';
import { coolingChanged, personMoved } from '../../door/happenings.ts';
import type { Input } from './schema.ts';

type UndoAsk = Ask<Facts, Input>;

function giversOf({ ended }: UndoAsk): readonly RoleId[] {
  return [...new Set(ended.flatMap((role) => giverOf(role) ?? []))];
}

const named = (ask: UndoAsk) => ({ roles: list(giversOf(ask).map(roleName)) });

export const rules = rulesFor<Facts, Input>()([
  heldUpRule<UndoAsk>(letter, ({ letterMissing }) => letterMissing),
  {
    id: 'giver',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, person, ended }) => !ended.some((role) => gives(role, actor, person)),
    says: (ask) => say('not-giver', named(ask)),
    remedy: (ask) => say('not-giver.remedy', named(ask)),
  },
  {
    id: 'unsigned',
    clause: 'PEOPLE-013',
    kind: 'denied',
    broken: ({ ended }) => !ended.every(endsAtOnce),
    says: () => say('departure-signed'),
    remedy: () => say('departure-signed.remedy'),
  },
  {
    id: 'in-time',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ restorableUntil, now }) => dateOf(now) > reckoned(restorableUntil),
    says: () => say('undo-late'),
    remedy: () => say('undo-late.remedy'),
  },
]);

export const causes = [
  brings(coolingChanged, (ask: UndoAsk) => [{ ...ask, thing: ask.record.id, ends_on: ask.record.ends_on }], {
    how: 'ends',
  }),
  bringsUnasked(personMoved, 'he is where he was: the entry that he left was wrong'),
];
