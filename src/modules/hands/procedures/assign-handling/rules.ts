import { brings } from '#kernel/guard.ts';
import type { Instant } from '#kernel/json.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say } from '../../phrases/handling.ts';
import { assignsTo, saidInWords } from '../../rules/handling.ts';
import { knowingRules, type Meeting } from '#modules/documents/door/rules/holder.ts';
import type { OpenDuty } from '../../door/facts/out.ts';
import { namedReader } from '../../door/rules/limited.ts';
import { taskTakenOver } from '../../happenings.ts';
import type { Handling } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly person: Holder;
  /** What is judged of the document: any of its copies serves. */
  readonly about: Copy;
  /** He has something to do about it already. */
  readonly assigned: boolean;
  /** What is taken over from those who cannot do it any more, and its clocks. */
  readonly left: readonly Pick<Handling, 'id' | 'due_at'>[];
  readonly owed: readonly OpenDuty[];
  readonly due: Instant;
}

type AssignAsk = Ask<Facts, Input>;
type Met = AssignAsk & Meeting & { readonly copy: Copy };

function meeting(ask: AssignAsk): readonly Met[] {
  return [{ ...ask, holder: ask.person, copy: ask.about }];
}

export const causes = [
  brings(
    taskTakenOver,
    (ask: AssignAsk) =>
      ask.owed.map(({ id, object_id }) => {
        const had = ask.left.find((one) => one.id === object_id)?.due_at ?? ask.due;
        return { ...ask, thing: id, had, until: ask.due };
      }),
    { clock: 'CARRIER-012', how: 'taken over' },
  ),
];

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'in-charge',
    clause: 'CARRIER-012',
    kind: 'denied',
    always: true,
    broken: (ask) => !assignsTo(ask, ask.person.department_id),
    says: () => say('not-in-charge'),
    remedy: () => say('not-in-charge.remedy'),
  },
  saidInWords<Input>('what', say('no-what'), say('no-what.remedy')),
  {
    id: 'not-assigned',
    clause: 'CARRIER-012',
    kind: 'state',
    always: true,
    broken: ({ assigned }) => assigned,
    says: ({ person }) => say('assigned', { name: person.name }),
    remedy: ({ person }) => say('assigned.remedy', { name: person.name }),
  },
  ...forEach(meeting, [...knowingRules<Met>((one) => one), namedReader<Met>((one) => one)]),
]);
