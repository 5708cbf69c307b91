import type { CaseNote } from '#kernel/case-note.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { CaseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { asks } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<CaseFacts, Input>;

/** What is in force and was begun by the caller, given to him to sign, or holds up the step that is his by office. */
export function openTo(ask: A): readonly CaseNote[] {
  const { notes, step, actor, departmentHead } = ask;
  if (step === null) return [];
  const his = asks(step, actor, departmentHead);
  return notes.filter(
    ({ kind, state, by_id, to_id }) =>
      state === 'waiting' && (by_id === actor.id || his || (kind === 'handed' && to_id === actor.id)),
  );
}

export const rules = rulesFor<CaseFacts, Input>()([
  {
    id: 'in-force',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => openTo(ask).length === 0,
    says: () => say('nothing-to-call-off'),
    remedy: () => say('nothing-to-call-off.remedy'),
  },
  {
    id: 'not-own-matter',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ decided, actor }) => !untied([actor.id], [decided.initiator, ...decided.beneficiaries]),
    says: () => say('own-case'),
    remedy: () => say('own-case.remedy'),
  },
]);
