import type pg from 'pg';
import { sealKept } from '../answers.ts';
import type { Sealing } from './sealing.ts';

const atOnce = 500;

interface Kept {
  readonly unit_id: string;
  readonly person_id: string;
  readonly key: string;
  readonly body: object;
}

/** Answers kept in clear for repeated requests. */
export async function sealAnswers(app: Sealing, client: pg.ClientBase): Promise<void> {
  for (;;) {
    const { rows } = await client.query<Kept>(
      `select unit_id, person_id, key, body from jingui.idempotency where jsonb_typeof(body) <> 'string' limit ${atOnce}`,
    );
    if (rows.length === 0) return;
    for (const { unit_id, person_id, key, body } of rows) {
      const day = new Date().toISOString().slice(0, 10);
      const sealed = await sealKept(app, { unit: unit_id, person: person_id, day }, key, body);
      await client.query('update jingui.idempotency set body = $4 where unit_id = $1 and person_id = $2 and key = $3', [
        unit_id,
        person_id,
        key,
        JSON.stringify(sealed),
      ]);
    }
  }
}
