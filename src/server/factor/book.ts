import type pg from 'pg';
import { canonical } from '#kernel/canonical.ts';
import type { JsonObject } from '#kernel/json.ts';
import { hexDigest } from '#server/crypto/hash.ts';
import { isAbout } from '../ledger/asked.ts';
import type { LedgerKeys } from '../ledger/keys.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import { isEntryMac } from '../ledger/sign.ts';
import type { Factor, NewFactor } from './factor.ts';
import type { Whose } from '../whose.ts';

/** Acts that say what somebody proves himself by. */
export const factorActs = {
  add: 'add-factor',
  end: 'end-factor',
  codes: 'recovery-codes',
  reset: 'people.reset-factors',
} as const;

/** What the ledger says of a person's factors against what the database holds. */
export interface FactorBook {
  /** Those an entry of the product's own added; `altered` where others stand there, or one that was added is gone. */
  genuine(
    who: Whose,
    factors: readonly Factor[],
  ): Promise<{ readonly factors: readonly Factor[]; readonly altered: boolean }>;
}

/** What an entry keeps of a factor: a commitment, no key. */
export function factorInput(who: Whose, { id, kind, kept, credential }: Omit<NewFactor, 'name' | 'count'>): JsonObject {
  const { unit_id, person_id } = who;
  return { factor: hexDigest('sha256', canonical([unit_id, person_id, id, kind, kept.toString('hex'), credential])) };
}

/** The same of a person's recovery codes, all of them together. */
export function codesInput(
  { unit_id, person_id }: Whose,
  codes: readonly Pick<NewFactor, 'id' | 'kept'>[],
): JsonObject {
  const each = codes.map(({ id, kept }) => `${id} ${kept.toString('hex')}`).sort();
  return { codes: hexDigest('sha256', canonical([unit_id, person_id, each])) };
}

export function createFactorBook(pool: pg.Pool, keys: LedgerKeys): FactorBook {
  async function bound({ unit_id, person_id }: Whose): Promise<{ added: Set<string>; codes: string | null }> {
    const { rows } = await pool.query<{ id: string; leaf: string; mac: Buffer }>(
      `select id, leaf, mac from ledger_entry e where unit_id = $1 and ${isAbout('array[$2::text]')}
         and act = any($3) order by ord`,
      [unit_id, person_id, Object.values(factorActs)],
    );
    const added = new Set<string>();
    let codes: string | null = null;
    for (const { id, leaf, mac } of rows) {
      const entry = isEntryMac(keys.macKey, leaf, mac) ? parseLeaf(leaf) : null;
      if (entry?.id !== id || entry.unit !== unit_id || entry.outcome !== 'done') continue;
      const input = String(entry.input);
      if (entry.act === factorActs.add) added.add(input);
      if (entry.act === factorActs.end) added.delete(input);
      if (entry.act === factorActs.codes) codes = input;
      if (entry.act !== factorActs.reset) continue;
      added.clear();
      codes = null;
    }
    return { added, codes };
  }

  return {
    async genuine(who, factors) {
      const { added, codes } = await bound(who);
      const proper = factors.filter(({ kind }) => kind !== 'recovery');
      const known = proper.filter((one) => added.has(inputHash(factorInput(who, one))));
      const recovery = factors.filter(({ kind }) => kind === 'recovery');
      const whole = (codes ?? inputHash(codesInput(who, []))) === inputHash(codesInput(who, recovery));
      const altered = known.length < proper.length || known.length < added.size || !whole;
      return { factors: whole ? [...known, ...recovery] : known, altered };
    },
  };
}

function inputHash(input: JsonObject): string {
  return hexDigest('sha256', canonical(input));
}
