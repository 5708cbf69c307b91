import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { Signing } from '#kernel/signing.ts';
import { rightAnswers } from '#kernel/understood.ts';
import { training } from '#modules/people/index.ts';
import { regulationText, signature, signingText } from '#modules/signing/index.ts';
import { letter, pledge } from '#modules/signing/door/signings.ts';
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
  const pledged = who('pledges', isSecret);
  return [
    ...(answerable.length > 0 ? [insert(signingText, textOf(letter, null))] : []),
    ...answerable.map(({ id }) => signedOf(letter, `letter-${id}`, id, at)),
    ...(pledged.length > 0 ? [insert(signingText, textOf(pledge, 'officer'))] : []),
    ...pledged.map(({ id }) => pledgeOf(id, at)),
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
  return signedOf(pledge, pledgeId(person_id, at), person_id, at);
}

/** The regulation's text, in force before the founding. */
function textOf(signing: Signing, published_by: string | null) {
  const edition = { edition: 1, in_force_from: '2020-01-01', supersedes: null };
  return { id: `${signing.id}-text`, signing: signing.id, ...edition, ...regulationText(signing), published_by };
}

function signedOf(signing: Signing, id: string, person_id: string, at: Instant): RowOp {
  const { id: text_id, digest } = textOf(signing, null);
  const answers = rightAnswers(signing.items);
  return insert(signature, { id, signing: signing.id, text_id, digest, person_id, answers, ...signedAt(at) });
}

export function isSecret({ grade = 'none' }: Pick<NewPerson, 'grade'>): boolean {
  return grade !== 'none';
}

function signedAt(at: Instant) {
  const until = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').add({ months: 12 });
  return { signed_at: at, valid_until: until.toInstant().toString({ fractionalSecondDigits: 3 }) };
}
