/** CLASSIFY-019: whom the need-to-know scope of a secret may name. */
import type { LevelId, RoleId } from './generated/clauses.ts';
import { levelRank } from './label.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    wide: '知悉范围没有限定到人或岗位。',
    'wide.remedy': '逐一列出人员或岗位；来文知悉范围限定到部门的，写明部门。“全体人员”“涉密人员”不是岗位。',
  },
  {
    wide: 'The need-to-know scope is not limited to people or posts.',
    'wide.remedy':
      'Name the people or posts; of a paper received also departments. “All staff” and “secret-involved persons” are no posts.',
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
