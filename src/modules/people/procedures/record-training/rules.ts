import { civilDay, plusMonths } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { say } from '../../phrases/post.ts';
import type { Input } from './schema.ts';

export const trainers = [
  'secrecy_officer',
  'secrecy_office_head',
  'dept_secrecy_officer',
  'hr_dept',
] as const satisfies readonly RoleId[];

type Asked = Ask<object, Input>;

/** What shows a training, by what PEOPLE-006 `training_proof` calls it. Topic and hours no form is without. */
const fieldOf = {
  signed_attendance: 'attendance',
  passed_paper: 'paper',
  trainer_is_another_person: 'trainer',
} as const;
type Proof = keyof typeof fieldOf;

/** Of a training that opens a post, what is demanded and not there; a certificate of another body stands for all of it. */
function missing({ input, settings }: Asked): readonly Proof[] {
  if (input.kind !== 'pre_post' || input.certificate) return [];
  const demanded: readonly string[] = setting(settings, 'PEOPLE-006.training_proof');
  return (Object.keys(fieldOf) as Proof[]).filter((one) => demanded.includes(one) && !input[fieldOf[one]]);
}

export const rules = rulesFor<object, Input>()([
  onlyFor('PEOPLE-006', ...trainers),
  dateWithin({
    clause: 'PEOPLE-006',
    field: 'on',
    name: say('field.on'),
    value: ({ input }) => input.on,
    between: ({ now, settings }) => ({
      from: plusMonths(civilDay(now), -setting(settings, 'LAW.window_record_training_on')),
      to: civilDay(now),
    }),
  }),
  {
    id: 'proven',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: (ask) => missing(ask).map((one) => fieldOf[one]),
    broken: (ask) => missing(ask).length > 0,
    says: (ask) => say('unproven', { fields: list(missing(ask).map((one) => say(`field.${fieldOf[one]}`))) }),
    remedy: () => say('unproven.remedy'),
  },
  {
    id: 'taught-by-another',
    clause: 'PEOPLE-006',
    kind: 'denied',
    broken: ({ input }) => input.trainer !== undefined && input.people.includes(input.trainer),
    says: () => say('self-taught'),
    remedy: () => say('self-taught.remedy'),
  },
  {
    id: 'recorded-by-another',
    clause: 'PEOPLE-006',
    kind: 'denied',
    broken: ({ input, actor }) => input.people.includes(actor.id),
    says: () => say('self-recorded'),
    remedy: () => say('self-recorded.remedy'),
  },
]);
