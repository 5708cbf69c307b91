import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { type Answer, notFound, unauthenticated } from './act/answer.ts';
import { enter } from './act/enter.ts';
import { write } from './act/write.ts';
import type { App } from './app.ts';
import { type Lift, liftAct, liftObject } from './ledger/lift.ts';

const input = z.strictObject({ key: z.string().max(64), reason: z.string().trim().min(4).max(500) });

const malformed: Answer = {
  status: 422,
  body: {
    code: 'RULE_FIELDS',
    fields: ['reason'],
    says: { zh: '须写明核查结果和恢复固化的理由。', en: 'Say what was found and why sealing may go on.' },
  },
};

const stands: Answer = {
  status: 409,
  body: {
    code: 'RULE_STATE',
    rule: 'SYSTEM-006',
    says: {
      zh: '所发现的情况仍然存在，不能恢复固化。数据库被回退的，须先恢复到最新的备份。',
      en: 'What was found is still so, and sealing cannot go on. A database that was rolled back has to be brought to its newest state first.',
    },
  },
};

/** The audit administrator lets sealing go on after it stopped. Who said so, and why, is an entry of its own. */
export async function liftHalt(app: App, token: string, device: string, body: unknown): Promise<Answer> {
  const presence = await app.db.transaction((connection) => enter(app, connection, token));
  if (!presence) return unauthenticated;
  if (!holds(presence.actor, 'audit_admin')) return notFound;
  const parsed = input.safeParse(body);
  if (!parsed.success) return malformed;
  const { key, reason } = parsed.data;
  const done = await app.sealer.lift(key, async () => {
    await app.db.transaction(async (connection) => {
      const now = await enter(app, connection, token);
      if (!now) throw new Error('the session ended meanwhile');
      await write({
        app,
        connection,
        presence: { ...now, device },
        act: liftAct,
        input: { key, reason },
        key: null,
        outcome: 'done',
        ops: [],
        clauses: ['SYSTEM-006'],
        object: { table: liftObject, id: key },
        label: null,
        answer: () => ({ status: 200, body: {} }),
      });
    });
    const { id, name } = presence.actor;
    return { key, by: id, name, reason, at: new Date().toISOString() } satisfies Lift;
  });
  if (done === 'absent') return notFound;
  return done === 'stands' ? stands : { status: 200, body: { halted: app.halted() } };
}
