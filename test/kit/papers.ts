import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { letter } from '#modules/organization/index.ts';
import { pledge, training } from '#modules/people/index.ts';
import type { NewPerson } from '#server/found.ts';

export type Paper = 'letters' | 'pledges' | 'training';

/** What the regulation asks of people before they act: letters of leaders and department heads, pledges and pre-post training of all secret persons. */
export function papersOf(people: readonly NewPerson[], at: Instant, without: readonly Paper[]): RowOp[] {
  const until = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').add({ months: 12 });
  const signed = { signed_at: at, valid_until: until.toInstant().toString({ fractionalSecondDigits: 3 }) };
  const secret = people.filter(({ grade = 'none' }) => grade !== 'none');
  const answerable = people.filter(({ leadership, roles }) => leadership || roles?.includes('dept_head'));
  return [
    ...(without.includes('letters')
      ? []
      : answerable.map(({ id }) => insert(letter, { id: `letter-${id}`, person_id: id, ...signed }))),
    ...(without.includes('pledges')
      ? []
      : secret.map(({ id }) => insert(pledge, { id: `pledge-${id}`, person_id: id, template_id: null, ...signed }))),
    ...(without.includes('training')
      ? []
      : secret.map(({ id }) =>
          insert(training, {
            id: `training-${id}`,
            person_id: id,
            kind: 'pre_post',
            topic: '上岗前保密教育',
            hours: 8,
            passed: true,
            at,
          }),
        )),
  ];
}
