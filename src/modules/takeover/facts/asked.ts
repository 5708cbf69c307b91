import { dateOf } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { isOurselves } from '#kernel/own-name.ts';
import type { UnitFacts } from '#kernel/verdict.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { Document } from '#modules/documents/index.ts';
import { departmentNames } from '#modules/organization/index.ts';
import type { Added, Came, Copied, Held, Laid, Titled, Told } from '../rules/told.ts';
import type { TakeoverTx } from '../tx.ts';
import { anyOf } from './any-of.ts';
import type { Telling } from './telling.ts';

type HeldLine = Pick<Held, 'matter' | 'holder' | 'copy'>;

/** What lines tell, asked anew: what became of copies, who holds them, who is to know of them, what they are called, who copied them, to which they are added, when they came, where they lie. */
export interface Asked {
  readonly told: readonly Pick<Told, 'matter' | 'told'>[];
  readonly held: readonly HeldLine[];
  readonly named: readonly HeldLine[];
  readonly titled: readonly Pick<Titled, 'matter' | 'title' | 'kind'>[];
  readonly copied: readonly Pick<Copied, 'matter' | 'stamp'>[];
  readonly added: readonly Pick<Added, 'matter' | 'source'>[];
  readonly came: readonly Pick<Came, 'matter' | 'ours' | 'came' | 'opened' | 'issuer'>[];
  readonly laid: readonly Pick<Laid, 'matter' | 'kind' | 'place'>[];
}

interface Here {
  readonly tx: TakeoverTx;
  readonly unit: UnitFacts;
  readonly now: Instant;
}

/** Looks up of whom and what the lines speak. */
export async function askedIn(here: Here, telling: Telling): Promise<Asked> {
  const { told, titled, copied } = telling;
  const known = await registeredAmong(here, telling);
  const [held, named, came, laid] = await Promise.all([
    heldIn(here, telling, known),
    namedIn(here, telling),
    cameIn(here, telling),
    laidIn(here, telling),
  ]);
  const added = telling.added.flatMap(({ matter, document }) => {
    const source = known.get(document)?.source;
    return source === undefined ? [] : [{ matter, source }];
  });
  return { told, held, named, titled, copied, added, came, laid };
}

type Registered = Pick<Document, 'id' | 'source' | 'scope' | 'barred' | 'province_level'>;

async function registeredAmong({ tx, unit }: Here, { added }: Telling): Promise<ReadonlyMap<string, Registered>> {
  if (added.length === 0) return new Map();
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'source', 'scope', 'barred', 'province_level'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', anyOf(added.map(({ document }) => document)))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every copy in a person's hand; of a registered document the label stands that it has, not the one the ledger would give. */
async function heldIn(
  { tx, unit, now }: Here,
  { held }: Telling,
  known: ReadonlyMap<string, Registered>,
): Promise<readonly HeldLine[]> {
  const ids = held.map(({ holder }) => holder);
  const holders = await holdersOf(tx, unit.id, ids, now);
  return held.flatMap(({ matter, holder: who, id, copyNo, kind, existing, scope, provinceLevel }) => {
    const holder = holders.get(who);
    const document = existing === null ? undefined : known.get(existing);
    const copy = {
      id,
      copy_no: copyNo,
      cipher: kind === 'cipher_telegram',
      province_level: document?.province_level ?? provinceLevel,
      level: levelRank[matter.level],
      regime: matter.regime,
      scope: document?.scope ?? scope,
      barred: document?.barred ?? [],
    };
    return holder ? [{ matter, holder, copy }] : [];
  });
}

async function namedIn({ tx, unit, now }: Here, { named }: Telling): Promise<readonly HeldLine[]> {
  const ids = named.map(({ person }) => person);
  const people = await holdersOf(tx, unit.id, ids, now);
  return named.flatMap(({ matter, person }) => {
    const holder = people.get(person);
    const id = `p:${person}`;
    const label = { level: levelRank[matter.level], regime: matter.regime, scope: [id], barred: [] };
    const copy = { id, copy_no: 1, cipher: false, province_level: false, ...label };
    return holder ? [{ matter, holder, copy }] : [];
  });
}

async function cameIn({ tx, unit }: Here, { came }: Telling): Promise<Asked['came']> {
  const departments = await departmentNames({ tx, unit });
  const { opened_at } = await tx
    .selectFrom('unit')
    .select('opened_at')
    .where('unit_id', '=', unit.id)
    .executeTakeFirstOrThrow();
  const opened = dateOf(opened_at);
  return came.map((one) => ({ ...one, ours: isOurselves(one.issuer, unit.name, departments), opened }));
}

async function laidIn({ tx, unit }: Here, { laid }: Telling): Promise<Asked['laid']> {
  if (laid.length === 0) return [];
  const places = await tx
    .selectFrom('place')
    .select(['id', 'name'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', anyOf([...new Set(laid.map(({ place }) => place))]))
    .execute();
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return laid.flatMap((one) => {
    const place = names.get(one.place);
    return place === undefined ? [] : [{ ...one, place }];
  });
}
