import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonical } from '#kernel/canonical.ts';
import { hexDigest } from '#server/crypto/hash.ts';
import { isAbout } from './asked.ts';
import type { LedgerKeys } from './keys.ts';
import { parseLeaf } from './leaf.ts';
import { isEntryMac } from './sign.ts';

/** What a sign-in enters of the session it opens: a digest of what the database keeps, which is one of the token itself. */
export function sessionInput(token: string): { readonly session: string } {
  const kept = createHash('sha256').update(token).digest();
  return { session: createHash('sha256').update(kept).digest('hex') };
}

/** Sessions that somebody signed in to: a row in the database alone opens nothing. */
export interface SessionBook {
  /** Opened by this server just now. */
  opened(token: string): void;
  /** Looked up once for each session of another server, or of before a restart. */
  genuine(unit: string, person: string, token: string): Promise<boolean>;
}

/** Sessions remembered; beyond this all are looked up anew. */
const most = 20_000;

export function createSessionBook(pool: pg.Pool, keys: LedgerKeys): SessionBook {
  const known = new Set<string>();
  const remember = (token: string) => {
    if (known.size >= most) known.clear();
    known.add(token);
  };
  return {
    opened: remember,
    async genuine(unit, person, token) {
      if (known.has(token)) return true;
      const input = hexDigest('sha256', canonical({ ...sessionInput(token) }));
      const { rows } = await pool.query<{ id: string; leaf: string; mac: Buffer }>(
        `select id, leaf, mac from ledger_entry e where unit_id = $1 and ${isAbout('array[$2::text]')}
           and act = 'login' and strpos(leaf, $3) > 0`,
        [unit, person, input],
      );
      const found = rows.some(({ id, leaf, mac }) => {
        const entry = isEntryMac(keys.macKey, leaf, mac) ? parseLeaf(leaf) : null;
        const isLogin = entry?.act === 'login' && entry.outcome === 'done' && entry.input === input;
        return isLogin && entry.id === id && entry.unit === unit && entry.actor === person;
      });
      if (found) remember(token);
      return found;
    },
  };
}
