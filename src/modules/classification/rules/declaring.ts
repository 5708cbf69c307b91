import { onlyFor } from '#kernel/common-rules.ts';
import { type Evidenced, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { levelNames } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { authorities, ofCompetent, type Outside } from '#modules/organization/door/rules/competent.ts';
import { say } from '../phrases/authority.ts';
import { type AuthorityKind, authorityNames, declarers } from './authority.ts';

/** The power to classify that is declared. */
export interface Declaring extends Evidenced, Outside {
  readonly authority: AuthorityKind;
  readonly granted_by: 'law' | 'competent_body' | 'authorised_body';
  readonly before: readonly LevelId[];
  readonly after: readonly LevelId[];
  /** What the law lets such a body decide. */
  readonly lawful: readonly LevelId[];
  readonly documentBefore: string | null;
}

type Asked = Circumstances & Declaring;

const beyond = ({ after, lawful }: Declaring) => after.filter((level) => !lawful.includes(level));

/** Something is declared that the document held so far does not show. */
export function declaresMore({ before, after, documentBefore, evidence, authority }: Declaring): boolean {
  return (
    authority !== 'none' &&
    (documentBefore === null || evidence !== null || after.some((level) => !before.includes(level)))
  );
}

const documented = (ask: Asked) =>
  declaresMore(ask) && setting(ask.settings, 'CLASSIFY-031.authorising_document_required');

/** Power to classify is shown by the letter of a body that can give it, which whoever declares it did not hand in. */
const byLetter = [
  ...onEvidence<Asked>('CLASSIFY-031', ({ evidence }) => ({ evidence, record: null })),
  ...outsideLetter<Asked>('CLASSIFY-031', ({ actor }) => [actor.id]),
  ofCompetent<Asked>('CLASSIFY-031', ({ evidence }) => ({ paper: evidence, serves: authorities })),
].map((rule) => ({ ...rule, broken: (ask: Asked) => documented(ask) && rule.broken(ask) }));

/** CLASSIFY-031: who declares what the unit may classify, as far as the law goes, by a letter, and from whom it may come. */
export const declaring: readonly Rule<Asked>[] = [
  onlyFor('CLASSIFY-031', ...declarers),
  {
    id: 'within-law',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    fields: ['levels'],
    broken: (ask) => beyond(ask).length > 0,
    says: (ask) =>
      say('beyond', {
        kind: authorityNames[ask.authority] ?? '',
        levels: list(beyond(ask).map((level) => levelNames[level])),
      }),
    remedy: () => say('beyond.remedy'),
  },
  ...byLetter,
  {
    id: 'not-passed-on',
    clause: 'CLASSIFY-031',
    kind: 'denied',
    broken: ({ authority, granted_by, settings }) =>
      authority !== 'none' && granted_by === 'authorised_body' && !setting(settings, 'CLASSIFY-031.sub_delegation'),
    says: () => say('passed-on'),
    remedy: () => say('passed-on.remedy'),
  },
];
