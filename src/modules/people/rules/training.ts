import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import { dateOf } from '#kernel/calendar.ts';
import { demanded } from '#kernel/common-rules.ts';
import { cited, type Evidence, fromOutside, vouchers } from '#kernel/evidence.ts';
import type { CivilDate } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { authorities, ofCompetent } from '#modules/organization/door/rules/competent.ts';
import { type PaperField, papers, type TrainingRecorded } from '../door/happenings.ts';
import { say } from '../phrases/post.ts';

/** What shows a training, by what PEOPLE-006 `training_proof` calls it. Topic and hours no form is without. */
const fieldOf = {
  signed_attendance: 'attendance',
  passed_paper: 'paper',
  trainer_is_another_person: 'trainer',
} as const;
type Proof = keyof typeof fieldOf;

/** Of a training that opens a post, what is demanded and not there; a certificate of another body stands for all of it. */
function missing({ kind, trainer, shown, settings }: TrainingRecorded): readonly Proof[] {
  if (kind !== 'pre_post' || shown.certificate) return [];
  const demanded: readonly string[] = setting(settings, 'PEOPLE-006.training_proof');
  const there = { ...shown, trainer };
  return (Object.keys(fieldOf) as Proof[]).filter((one) => demanded.includes(one) && !there[fieldOf[one]]);
}

/** Papers that one of those who were trained handed in or vouched for: his own signature does not show itself. */
function ownWord({ people, shown }: TrainingRecorded): readonly PaperField[] {
  return papers.filter((field) => {
    const paper = shown[field];
    return paper !== null && vouchers(paper).some((one) => people.includes(one));
  });
}

/** A certificate says of one person that he passed: of him it was handed in. */
function othersCertificate({ people, shown: { certificate } }: TrainingRecorded): boolean {
  if (certificate === null) return false;
  const [person, ...more] = new Set(people);
  return more.length > 0 || certificate.object_table !== 'person' || certificate.object_id !== person;
}

/** Papers of another day than the training: the list is of that very day, what was written or certified not from before it. */
function otherDay({ heldOn, shown }: TrainingRecorded): readonly PaperField[] {
  return papers.filter((field) => {
    const dated = shown[field]?.dated;
    return dated !== undefined && (field === 'attendance' ? dated !== heldOn : dated < heldOn);
  });
}

/** One sheet, also where it was handed in twice: its number, sender and day are the same, or its file. */
function isSameSheet(one: Evidence | null, other: Evidence | null): boolean {
  if (one === null || other === null) return false;
  if (one.sha256 !== null && one.sha256 === other.sha256) return true;
  return cited(one) === cited(other) && one.sender === other.sender;
}

/** What was handed in for a request, a document, a finding or somebody else is no list and no paper of this training. */
function ofOtherMatter({ people, shown }: TrainingRecorded): readonly PaperField[] {
  return (['attendance', 'paper'] as const).filter((field) => {
    const paper = shown[field];
    if (paper === null || paper.object_table === null) return false;
    return paper.object_table !== 'person' || !people.includes(paper.object_id ?? '');
  });
}

/** The paper stands for another training already: of another day, or of people who are not among those of this one. */
function ofOtherTraining({ people, paperShownFor, heldOn }: TrainingRecorded): boolean {
  return (
    paperShownFor.some(({ at }) => dateOf(at) !== heldOn) ||
    (paperShownFor.length > 0 && people.some((one) => !paperShownFor.some(({ person_id }) => person_id === one)))
  );
}

/** First day of a training that counts: for a post, not long before he joined. */
function earliest({ kind, joinedOn, now, settings }: TrainingRecorded): CivilDate {
  const back = plusMonths(civilDay(now), -setting(settings, 'LAW.window_record_training_on'));
  if (kind !== 'pre_post' || joinedOn === null) return back;
  const joined = plusDays(joinedOn, -setting(settings, 'LAW.window_record_training_before_joining'));
  return joined > back ? joined : back;
}

/** A training opens posts only where it is shown, by others than those who were trained. */
export const trainingRules: readonly Rule<TrainingRecorded>[] = [
  demanded<TrainingRecorded>('PEOPLE-006', 'topic', say('field.topic'), ({ topic }) => topic),
  dateWithin<TrainingRecorded>({
    clause: 'PEOPLE-006',
    field: 'on',
    name: say('field.on'),
    value: ({ heldOn }) => heldOn,
    between: (ask) => ({ from: earliest(ask), to: civilDay(ask.now) }),
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
    id: 'dated-then',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: otherDay,
    broken: (ask) => otherDay(ask).length > 0,
    says: (ask) => say('other-day', { fields: list(otherDay(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('other-day.remedy'),
  },
  {
    id: 'papers-apart',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: ['paper'],
    broken: ({ shown: { attendance, paper } }) => isSameSheet(attendance, paper),
    says: () => say('one-sheet'),
    remedy: () => say('one-sheet.remedy'),
  },
  {
    id: 'papers-of-training',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: ofOtherMatter,
    broken: (ask) => ofOtherMatter(ask).length > 0,
    says: (ask) => say('other-matter', { fields: list(ofOtherMatter(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('other-matter.remedy'),
  },
  {
    id: 'paper-once',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: ['paper'],
    broken: ofOtherTraining,
    says: () => say('paper-used'),
    remedy: () => say('paper-used.remedy'),
  },
  {
    id: 'certificate-of-one',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: ['certificate'],
    broken: othersCertificate,
    says: () => say('others-certificate'),
    remedy: () => say('others-certificate.remedy'),
  },
  fromOutside<TrainingRecorded>('PEOPLE-006', ({ shown }) => [shown.certificate]),
  ofCompetent<TrainingRecorded>(
    'PEOPLE-006',
    ({ shown }) => ({ paper: shown.certificate, serves: [...authorities, 'training'] }),
    'certificate',
  ),
  {
    id: 'papers-independent',
    clause: 'PEOPLE-006',
    kind: 'denied',
    broken: (ask) => ownWord(ask).length > 0,
    says: (ask) => say('own-papers', { fields: list(ownWord(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('own-papers.remedy'),
  },
  {
    id: 'taught-by-another',
    clause: 'PEOPLE-006',
    kind: 'denied',
    broken: ({ trainer, people }) => !untied([trainer], people),
    says: () => say('self-taught'),
    remedy: () => say('self-taught.remedy'),
  },
  {
    id: 'recorded-by-another',
    clause: 'PEOPLE-006',
    kind: 'denied',
    broken: ({ people, actor }) => !untied([actor.id], people),
    says: () => say('self-recorded'),
    remedy: () => say('self-recorded.remedy'),
  },
];
