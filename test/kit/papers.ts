import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { letter } from '#modules/organization/index.ts';
import { pledge, training } from '#modules/people/index.ts';
import type { NewPerson } from '#server/found.ts';

export type Paper = 'letters' | 'pledges' | 'training';

export interface Missing {
  /** Papers nobody has. */
  readonly without?: readonly Paper[];
  /** Who lacks one that the others have. */
  readonly lacking?: Readonly<Record<string, Paper>>;
}

/** Trained before the unit began with this system: its papers lie with the secrecy office. */
const taught = {
  trainer_id: null,
  attendance_id: null,
  paper_id: null,
  certificate_id: null,
  recorded_by: 'founding',
};

/** What the regulation asks of people before they act: letters of leaders and department heads, pledges and pre-post training of all secret persons. */
export function papersOf(people: readonly NewPerson[], at: Instant, { without = [], lacking = {} }: Missing): RowOp[] {
  const who = (paper: Paper, needs: (one: NewPerson) => boolean) =>
    people.filter((one) => needs(one) && !without.includes(paper) && lacking[one.id] !== paper);
  const answerable = who('letters', ({ leadership, roles }) => leadership || roles?.includes('dept_head') === true);
  const signed = signedAt(at);
  return [
    ...answerable.map(({ id }) => insert(letter, { id: `letter-${id}`, person_id: id, ...signed })),
    ...who('pledges', isSecret).map(({ id }) => pledgeOf(id, at)),
    ...who('training', isSecret).map(({ id }) =>
      insert(training, {
        id: `training-${id}`,
        person_id: id,
        kind: 'pre_post',
        topic: '上岗前保密教育',
        hours: 8,
        passed: true,
        ...taught,
        at,
      }),
    ),
  ];
}

export function pledgeId(person: string, at: Instant): string {
  return `pledge-${person}-${at}`;
}

/** A pledge signed now, for a year. */
export function pledgeOf(person_id: string, at: Instant): RowOp {
  return insert(pledge, { id: pledgeId(person_id, at), person_id, template_id: null, ...signedAt(at) });
}

export function isSecret({ grade = 'none' }: Pick<NewPerson, 'grade'>): boolean {
  return grade !== 'none';
}

function signedAt(at: Instant) {
  const until = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').add({ months: 12 });
  return { signed_at: at, valid_until: until.toInstant().toString({ fractionalSecondDigits: 3 }) };
}
