import type { Text } from '#kernel/text.ts';
import { lasting } from '#server/ledger/halt.ts';
import { keyOf, liftAct } from '#server/ledger/lift.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** What the sealer stopped for: nothing is written until the audit administrator has looked, over restarts too. */
export const look = {
  id: 'halt',
  turn: 155,
  at: 'database',
  look: async ({ client, installed }) => {
    if (!installed) return undefined;
    const { rows } = await client.query<{ kind: string; unitId: string; entryId: string } & Text>(
      `select kind, unit_id as "unitId", entry_id as "entryId", zh, en from ledger_alarm where kind = any($1) order by at`,
      [lasting],
    );
    const { rows: lifts } = await client.query<{ object_id: string }>(
      "select object_id from ledger_entry where act = $1 and outcome = 'done'",
      [liftAct],
    );
    const lifted = new Set(lifts.map(({ object_id }) => object_id));
    const standing = rows.filter((halt) => !lifted.has(keyOf(halt)));
    const [first] = standing;
    if (!first) return check('halt', 'ok', '台账没有停写', 'nothing stops the ledger');
    const more = standing.length - 1;
    return check(
      'halt',
      'bad',
      `${first.zh}${more > 0 ? `（另有 ${more} 项）` : ''}。启动后请安全审计员在台账页处理`,
      `${first.en}${more > 0 ? ` (and ${more} more)` : ''}. Start the server; the audit administrator deals with it on the page of the ledger`,
    );
  },
} satisfies Look;
