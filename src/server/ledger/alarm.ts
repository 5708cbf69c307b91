import type pg from 'pg';
import type { Text } from '#kernel/text.ts';

/** What the audit administrator has to know of; what is more than that stops the sealer (`halt.ts`). */
export interface Alarm {
  readonly kind: string;
  readonly unitId: string;
  /** The entry concerned, or ''. */
  readonly entryId: string;
  readonly says: Text;
}

export const alarms = {
  unsealed: (unitId: string, entryId: string): Alarm => ({
    kind: 'unsealed',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 超过一分钟仍未封存：封存停滞，或它是被绕过系统插入的。在封存之前，它什么也证明不了`,
      en: `ledger entry ${entryId} has been without its seal for over a minute: sealing stands still, or the entry was put in behind the product's back. Until it is sealed it proves nothing`,
    },
  }),
} as const;

/** Kept once for each kind and entry. Answers whether it is new. */
export async function raise(client: pg.ClientBase | pg.Pool, { kind, unitId, entryId, says }: Alarm): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into ledger_alarm (kind, unit_id, entry_id, zh, en) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [kind, unitId, entryId, says.zh, says.en],
  );
  return rowCount === 1;
}
