import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { type PersonMoved, personMoved } from '../../door/happenings.ts';
import type { NewcomerFacts } from '../../facts/newcomer.ts';
import { say } from '../../phrases/accounts.ts';
import { type Proposed, proposalOpen } from '../../rules/proposal.ts';
import type { Input } from './schema.ts';

export type Facts = NewcomerFacts & Proposed;
type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([onlyFor('SYSTEM-004', ...accountKeepers), proposalOpen]);

/** A newcomer has no grade yet and nothing in his hand or keeping. */
function joined({ actor, now, unit, settings, calendar, department, namesakes, input }: A): PersonMoved {
  const person = { id: fresh, state: 'onboarding', grade: 'none', pledged: false, trained: false } as const;
  const keeps = { seals: [], places: [], media: false, copies: false };
  const around = { actor, now, unit, settings, calendar };
  const to = { department: department?.id ?? null, newRank: input.leadership, namesakes };
  return { ...around, thing: fresh, person, ...to, holds: false, keeps };
}

export const causes = [brings(personMoved, (ask: A) => [joined(ask)], { how: 'joins' })];

/** Whoever comes into a department or the leadership is agreed to by whom the guards name; nobody need agree to one who belongs to none. */
export function approval({ input: { name, post, leadership }, department, namesakes }: A): Approval {
  return {
    steps: [],
    then: 'execute',
    founding: true,
    title: say('add-person.case', { person: name, department: department?.name ?? '' }),
    summary: { person: name, department: department?.name ?? null, post, leadership, namesakes },
    content: JSON.stringify([name, post, department?.id ?? null, leadership, namesakes]),
    departmentId: department?.id ?? null,
  };
}
