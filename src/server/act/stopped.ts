import type { ClauseId } from '#kernel/generated/clauses.ts';
import { clausesOf, type Guards } from '#kernel/guard.ts';
import type { Seen } from '#kernel/meaning.ts';
import { raise } from '#kernel/obligation.ts';
import { unguardedAct } from '#modules/organization/index.ts';
import type { App } from '../app.ts';
import type { Answer } from './answer.ts';
import type { Presence } from './enter.ts';
import type { Unguarded } from './unguarded.ts';
import type { WriteRequest } from './write.ts';

function clausesIn(guards: Guards, gaps: readonly Seen[]): ClauseId[] {
  return [...new Set(gaps.flatMap(({ name }) => (guards.get(name) ?? []).flatMap(clausesOf)))];
}

/** The entry of an act that was stopped, and the alarm of who watches over the system. */
export function stopped(
  { app, presence: { unit, now } }: { readonly app: App; readonly presence: Presence },
  { gaps }: Unguarded,
): Pick<WriteRequest, 'outcome' | 'ops' | 'clauses' | 'object' | 'label' | 'answer'> {
  const to = { role: 'security_admin' } as const;
  const object = { table: 'unit', id: unit.id };
  return {
    outcome: 'failed',
    ops: [raise({ id: app.newId(), clause: 'SYSTEM-006', to, object, kind: unguardedAct.kind, at: now })],
    clauses: clausesIn(app.modules.guards, gaps),
    object,
    label: null,
    answer: (reference) => unguarded(clausesIn(app.modules.guards, gaps), reference),
  };
}

function unguarded(rules: readonly ClauseId[], reference: string): Answer {
  return {
    status: 500,
    body: {
      code: 'UNGUARDED',
      rules,
      says: {
        zh: '系统自身有误：将要写入的与审查过的不一致，操作没有生效，已告知安全保密管理员。',
        en: 'The system itself is at fault: what would have been written is not what was judged. Nothing was done; the security administrator is told.',
      },
      reference,
    },
  };
}
