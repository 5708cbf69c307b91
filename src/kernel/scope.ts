/** CLASSIFY-019: whom the need-to-know scope of a secret may name. */
import type { Actor } from './actor.ts';
import type { LevelId, RoleId } from './generated/clauses.ts';
import { isStateSecret, levelNames, levelRank } from './label.ts';
import { type Readied, readyRules } from './ready.ts';
import { phrases } from './text.ts';
import { type Circumstances, forEach, type Matter, type Rule } from './verdict.ts';

const say = phrases(
  {
    wide: '知悉范围没有限定到人或岗位。',
    'wide.remedy': '逐一列出人员或岗位；来文知悉范围限定到部门的，写明部门。“全体人员”“涉密人员”不是岗位。',
    unknown: '知悉范围中有本单位没有的人员、部门或岗位（{count}项）。',
    'unknown.remedy': '从名单中重新选择。',
    everybody: '知悉范围列出了本单位的全部部门，等于没有限定。',
    'everybody.remedy': '只列确需知悉的人员、岗位或部门。',
    below: '{name}可知悉的最高密级低于“{level}”。',
    'below.remedy': '先按程序调整其涉密等级，或不把此人列入知悉范围。',
    leaving: '{name}已离岗或正在脱密期，不得再知悉新的国家秘密。',
    'leaving.remedy': '知悉范围只列在岗人员。',
  },
  {
    wide: 'The need-to-know scope is not limited to people or posts.',
    'wide.remedy':
      'Name the people or posts; of a paper received also departments. “All staff” and “secret-involved persons” are no posts.',
    unknown: 'The need-to-know scope names people, departments or posts this unit does not have ({count}).',
    'unknown.remedy': 'Choose them again from the list.',
    everybody: 'The need-to-know scope names every department of the unit, which limits nothing.',
    'everybody.remedy': 'Name only the people, posts or departments that need to know.',
    below: 'The clearance of {name} is below {level}.',
    'below.remedy': 'Have the grade adjusted first, or leave the person out of the scope.',
    leaving: '{name} has left the post or is in the cooling-off period and learns no new state secret.',
    'leaving.remedy': 'Name only people in post.',
  },
);

/** What people are to a matter, or because they work here at all: no post that somebody is put into. */
export const relations: readonly RoleId[] = [
  'all_staff',
  'secret_person',
  'senior_staff',
  'holder',
  'reader',
  'bearer',
  'escort',
  'meeting_host',
  'meeting_leader',
  'info_provider',
];

/** A person or a post: all the unit's own secrets are decided for. */
export function isNamed(token: string): boolean {
  if (token.startsWith('r:')) return !(relations as readonly string[]).includes(token.slice(2));
  return token.startsWith('p:');
}

/** What another unit decided may come limited to a department here (保密法 21(2)). */
export function isLimited(token: string): boolean {
  return isNamed(token) || token.startsWith('d:');
}

interface Scoped {
  readonly level: LevelId | null;
  readonly scope: readonly string[];
}

/** A secret, or a work secret, is never for everybody. */
export function scopeRule<A extends Circumstances>(
  of: (ask: A) => Scoped,
  allowed: (token: string, ask: A) => boolean = isLimited,
): Rule<A> {
  return {
    id: 'named-scope',
    clause: 'CLASSIFY-019',
    kind: 'fields',
    fields: ['scope'],
    broken: (ask) => {
      const { level, scope } = of(ask);
      return (
        level !== null && levelRank[level] >= levelRank.work_secret && !scope.every((token) => allowed(token, ask))
      );
    },
    says: () => say('wide'),
    remedy: () => say('wide.remedy'),
  };
}

/** Somebody a scope means by himself. */
export type Named = Readied & Pick<Actor, 'grade_clearance' | 'state'>;

/** Whom a scope means in this unit. */
export interface Scoping {
  /** Names that nobody and nothing here has. */
  readonly unknown: readonly string[];
  /** Its departments are all there are. */
  readonly everybody: boolean;
  /** The people it names by themselves; posts and departments answer for whoever they mean when it comes to reading. */
  readonly people: readonly Named[];
}

/** The scope of a secret names people, posts or departments that there are, and not all of them. */
export function knownScope<A extends Circumstances & { readonly scoping: Scoping }>(
  level: (ask: A) => LevelId | null,
): readonly [known: Rule<A>, limited: Rule<A>] {
  const secret = (ask: A) => levelRank[level(ask) ?? 'public'] >= levelRank.work_secret;
  return [
    {
      id: 'scope-known',
      clause: 'CLASSIFY-019',
      kind: 'fields',
      fields: ['scope'],
      broken: (ask) => secret(ask) && ask.scoping.unknown.length > 0,
      says: ({ scoping }) => say('unknown', { count: scoping.unknown.length }),
      remedy: () => say('unknown.remedy'),
    },
    {
      id: 'not-everybody',
      clause: 'CLASSIFY-019',
      kind: 'fields',
      fields: ['scope'],
      broken: (ask) => secret(ask) && ask.scoping.everybody,
      says: () => say('everybody'),
      remedy: () => say('everybody.remedy'),
    },
  ];
}

/** PEOPLE-005, PEOPLE-006, PEOPLE-013: no state secret is meant for somebody who may not touch it, or learns no new one. */
export function namedReady<A extends Circumstances & { readonly scoping: Scoping }>(
  matter: (ask: A) => Matter | null,
): readonly Rule<A>[] {
  return forEach(
    (ask: A) => ask.scoping.people.map((person) => ({ ...ask, person })),
    [
      ...readyRules<A & { readonly person: Named }>((ask) => ({ person: ask.person, matter: matter(ask) })),
      stays<A & { readonly person: Named }>(matter),
    ],
  );
}

function stays<A extends Circumstances & { readonly person: Named }>(of: (ask: A) => Matter | null): Rule<A> {
  const isSecret = (matter: Matter | null) => matter !== null && isStateSecret(matter);
  return {
    id: 'stays',
    clause: 'PEOPLE-013',
    kind: 'denied',
    broken: (ask) => isSecret(of(ask)) && (ask.person.state === 'leaving' || ask.person.state === 'left'),
    says: ({ person: { name } }) => say('leaving', { name }),
    remedy: () => say('leaving.remedy'),
  };
}

/** Of a scope that is widened, and of what it becomes known: matter of the ask. */
type Joining = Circumstances & { readonly person: Named };

const rankOf = ({ matter }: Circumstances) => levelRank[matter?.level ?? 'public'];

/** SYSTEM-004: nor is one whose clearance does not reach it added to those who may know. */
export const namedCleared: readonly Rule<Circumstances & { readonly scoping: Scoping }>[] = forEach(
  (ask: Circumstances & { readonly scoping: Scoping }) => ask.scoping.people.map((person) => ({ ...ask, person })),
  [
    {
      id: 'cleared',
      clause: 'SYSTEM-004',
      kind: 'state',
      broken: (ask: Joining) => ask.person.grade_clearance < rankOf(ask),
      says: ({ person: { name }, matter }) => say('below', { name, level: levelNames[matter?.level ?? 'public'] }),
      remedy: () => say('below.remedy'),
    },
  ],
);
