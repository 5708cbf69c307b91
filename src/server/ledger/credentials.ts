import type pg from 'pg';
import { canonical } from '#kernel/canonical.ts';
import type { Json } from '#kernel/json.ts';
import { hexDigest } from '#server/crypto/hash.ts';
import type { LedgerKeys } from './keys.ts';
import { parseLeaf } from './leaf.ts';
import { isEntryMac } from './sign.ts';

/** What an entry says of a password it sets: whose, and a commitment to it; null where it takes it away. */
export interface Binding {
  readonly person: string;
  readonly is: string | null;
}

export interface Credential {
  readonly unit_id: string;
  readonly person_id: string;
  readonly login: string;
  readonly hash: string;
  readonly one_time: boolean;
}

/** Tells nothing of the password: whoever would try passwords against it needs the salt, which is in the hash. */
export function bindingOf({ unit_id, person_id, login, hash, one_time }: Credential): Binding {
  return { person: person_id, is: hexDigest('sha256', canonical([unit_id, person_id, login, hash, one_time])) };
}

/** Which passwords the ledger knows of, kept up with it. */
export interface CredentialBook {
  /** Whether an entry of the product's own set this very credential, and none changed it later. */
  vouches(credential: Credential): Promise<boolean>;
  /** Whether an entry set a password of this person that none took away. */
  knows(person: Pick<Credential, 'unit_id' | 'person_id'>): Promise<boolean>;
  /** Credentials, of those in the database, that no entry set. One without a password lets nobody in. */
  unvouched(): Promise<readonly Credential[]>;
  /** True where no entry speaks of passwords: a ledger from before entries did. */
  blank(): Promise<boolean>;
}

interface Row {
  readonly unit_id: string;
  readonly id: string;
  readonly seq: string | null;
  readonly leaf: string;
  readonly mac: Buffer;
}

export function createCredentialBook(pool: pg.Pool, keys: LedgerKeys): CredentialBook {
  const sealed = new Map<string, string | null>();
  let upTo = -1;

  /** What is sealed is read once; what is not, each time, and after it. */
  async function read(): Promise<ReadonlyMap<string, string | null>> {
    const { rows } = await pool.query<Row>(
      `select unit_id, id, seq::text, leaf, mac from ledger_entry
       where (seq > $1 or seq is null) and leaf like '%"credentials":[%' order by seq nulls last, ord`,
      [upTo],
    );
    const waiting = new Map<string, string | null>();
    for (const row of rows) {
      for (const { person, is } of bindingsOf(row, keys)) {
        if (row.seq === null) waiting.set(`${row.unit_id} ${person}`, is);
        else sealed.set(`${row.unit_id} ${person}`, is);
      }
      if (row.seq !== null) upTo = Math.max(upTo, Number(row.seq));
    }
    return new Map([...sealed, ...waiting]);
  }

  const isBound = (bound: ReadonlyMap<string, string | null>, one: Credential) =>
    bound.get(`${one.unit_id} ${one.person_id}`) === bindingOf(one).is;

  return {
    vouches: async (credential) => isBound(await read(), credential),
    knows: async ({ unit_id, person_id }) => typeof (await read()).get(`${unit_id} ${person_id}`) === 'string',
    async unvouched() {
      const { rows } = await pool.query<Credential>(credentialsSql);
      const bound = await read();
      return rows.filter((one) => !isBound(bound, one));
    },
    blank: async () => (await read()).size === 0,
  };
}

/** All that let somebody in. */
export const credentialsSql = `select unit_id, person_id, login, hash, one_time from jingui.credential where hash <> '' order by unit_id, person_id`;

function bindingsOf({ unit_id, id, leaf, mac }: Row, keys: LedgerKeys): readonly Binding[] {
  const entry = isEntryMac(keys.macKey, leaf, mac) ? parseLeaf(leaf) : null;
  if (entry === null || entry.id !== id || entry.unit !== unit_id || !Array.isArray(entry.credentials)) return [];
  return entry.credentials as unknown as Json & readonly Binding[];
}
