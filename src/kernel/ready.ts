/** PEOPLE-005, PEOPLE-006: state secrets are touched with a pledge in force and after the training for the post, and not before. */
import type { Actor } from './actor.ts';
import type { ClauseId } from './generated/clauses.ts';
import { isStateSecret } from './label.ts';
import { phrases, type Text } from './text.ts';
import type { Circumstances, Finding, Matter, Rule } from './verdict.ts';

const say = phrases(
  {
    'PEOPLE-005': '{name}没有有效的保密承诺书，不得接触国家秘密。',
    'PEOPLE-005.remedy': '本人逐条读懂并签订保密承诺书，签订后即可继续。',
    'PEOPLE-006': '{name}尚无合格的上岗前保密培训记录，不得接触国家秘密。',
    'PEOPLE-006.remedy': '完成上岗前保密教育培训，由培训人登记合格后再办。',
  },
  {
    'PEOPLE-005': '{name} has no secrecy pledge in force and may not touch state secrets.',
    'PEOPLE-005.remedy': 'The person reads and signs the pledge; from then on the way is open.',
    'PEOPLE-006': '{name} has not passed the pre-post secrecy training and may not touch state secrets.',
    'PEOPLE-006.remedy': 'Complete the training and have the trainer record it first.',
  },
);

const papers = ['PEOPLE-005', 'PEOPLE-006'] as const satisfies readonly ClauseId[];
type Paper = (typeof papers)[number];

/** Somebody of whom it is asked whether he may touch state secrets at all. */
export type Readied = Pick<Actor, 'name' | 'unready'>;

const says = (paper: Paper, { name }: Pick<Readied, 'name'>): Text => say(paper, { name });
const remedy = (paper: Paper): Text => say(`${paper}.remedy`);

/** How the two rules are called: of the person an act is for, and of him who acts. */
const named = { pledged: 'PEOPLE-005', trained: 'PEOPLE-006' } as const;
export const ofActor = { 'pledged-oneself': 'PEOPLE-005', 'trained-oneself': 'PEOPLE-006' } as const;

interface Asked {
  readonly person: Readied | null;
  readonly matter: Matter | null | undefined;
}

/** The person of `of` is ready for the matter. Asked before what else is asked of him. */
export function readyRules<A extends Circumstances>(
  of: (ask: A) => Asked,
  ids: Readonly<Record<string, Paper>> = named,
): Rule<A>[] {
  return Object.entries(ids).map(([id, clause]) => ({
    id,
    clause,
    kind: 'state',
    broken: (ask) => {
      const { person, matter } = of(ask);
      return !!person && !!matter && isStateSecret(matter) && person.unready.includes(clause);
    },
    says: (ask) => says(clause, of(ask).person ?? { name: '' }),
    remedy: () => remedy(clause),
  }));
}

/** He who acts is ready for what the act is about. */
export const readyOneself: readonly Rule<Circumstances>[] = readyRules<Circumstances>(
  ({ actor, matter }) => ({ person: actor, matter }),
  ofActor,
);

/** The same, where its level and regime come with the form and not from a row he can see. */
export const actorReady: readonly Rule<Circumstances>[] = readyOneself.map((rule) => ({ ...rule, alone: true }));

/** What stands against whatever he asks that he cannot see, be it there or not: by who asks, so that nothing is told of it. */
export function unreadyFindings({ name, unready }: Readied): Finding[] {
  return papers
    .filter((paper) => unready.includes(paper))
    .map((clause) => ({
      rule: 'ready',
      clause,
      kind: 'state',
      says: says(clause, { name }),
      remedy: remedy(clause),
      facts: {},
      fields: [],
    }));
}
