import { raise } from '#kernel/obligation.ts';
import { shutOut } from '#modules/people/index.ts';
import { enter } from '../act/enter.ts';
import { write } from '../act/write.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Origin } from '../http/origin.ts';
import { type OfLogin, record } from '../session-record.ts';
import type { Whose } from '../whose.ts';

interface Wrong {
  readonly act: OfLogin;
  readonly origin: Origin;
  /** As what it is counted. */
  readonly from: string;
  readonly login: string;
  /** In a row, from there, at this account. */
  readonly failures: number;
  /** With this one the origin is shut out of the account. */
  readonly shut: boolean;
}

/** Enters a wrong password, code or PIN at somebody's account; of a shut-out he and the security administrators are told. */
export async function recordWrong(
  app: App,
  who: Whose,
  { act, origin, from, login, failures, shut }: Wrong,
): Promise<void> {
  await record(app, who, origin.device, act, 'denied', {
    input: shut ? { wrong: failures, shut_out: origin.address } : { wrong: failures },
    also: async (connection) => {
      await connection.query('select jingui.wrong_try($1, $2)', [from, login]);
    },
    ops: async (connection, { now }) => {
      if (!shut || (await isTold(connection, who))) return [];
      const object = { table: 'person', id: who.person_id };
      return [{ role: 'security_admin' as const }, { person: who.person_id }].map((to) =>
        raise({ id: app.newId(), clause: shutOut.clause, kind: shutOut.kind, to, object, at: now }),
      );
    },
  });
}

/** Nobody is told a second time of what he has not looked at yet. */
async function isTold(connection: Connection, { unit_id, person_id }: Whose): Promise<boolean> {
  const [open] = await connection.query(
    'select 1 from alert where unit_id = $1 and kind = $2 and object_id = $3 and seen_at is null',
    [unit_id, shutOut.kind, person_id],
  );
  return open !== undefined;
}

/**
 * Somebody tried a name that nobody has. What he typed is not kept, as it may be a password; that he did, and from where, is, and so
 * answers to names that exist and to others come after the same work.
 */
export async function recordWrongName(
  app: App,
  unit: string,
  { act, origin, from, login }: Omit<Wrong, 'failures' | 'shut'>,
): Promise<void> {
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unit);
    if (!presence) throw new Error('the server has no session');
    await connection.query('select jingui.wrong_try($1, $2)', [from, login]);
    await write({
      app,
      connection,
      presence: { ...presence, device: origin.device },
      act,
      input: null,
      key: null,
      outcome: 'denied',
      ops: [],
      clauses: ['SYSTEM-006'],
      object: null,
      label: null,
      answer: () => ({ status: 401, body: {} }),
    });
  });
}
