import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { type Answer, notFound, unauthenticated } from './answer.ts';
import { enter, type Presence } from './enter.ts';
import { type ActRequest, keyOf } from './request.ts';
import { openAnswer } from '../seal/answers.ts';

/** The same request sent again by the same person is answered as it was. */
export async function repeated(app: App, request: ActRequest): Promise<Answer> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const key = keyOf(request);
    return (key && (await kept(app, connection, presence, key))) ?? notFound;
  });
}

/** The answer given before under this key. The same key with another request is a mistake of the caller. */
async function kept(
  app: App,
  connection: Connection,
  presence: Presence,
  key: { key: string; request: string },
): Promise<Answer | undefined> {
  const [row] = await connection.query<{ request: string; status: number; body: Answer['body'] | string }>(
    'select * from jingui.recall_answer($1)',
    [key.key],
  );
  if (!row) return undefined;
  if (row.request === key.request)
    return { status: row.status, body: await openAnswer(app, presence, key.key, row.body) };
  return {
    status: 422,
    body: {
      code: 'KEY_REUSED',
      says: { zh: '同一个幂等键用于了不同的请求。', en: 'This Idempotency-Key was used for another request.' },
      fields: ['Idempotency-Key'],
    },
  };
}
