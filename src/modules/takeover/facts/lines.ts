import { sql } from 'kysely';
import { joined, leftJoined } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { place } from '#modules/organization/index.ts';
import type { CarrierKind, LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import type { Matter, UnitFacts } from '#kernel/verdict.ts';
import type { CarrierState } from '#intake/states.ts';
import type { Added, Came, Copied, Held, Laid, Titled, Told } from '../rules/told.ts';
import { dateOf } from '#kernel/calendar.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { departmentNames } from '#modules/organization/index.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { TakeoverTx } from '../tx.ts';
import { among, type Lines } from './among.ts';

export type ToldLine = Pick<Told, 'matter' | 'told'>;
export type AddedLine = Pick<Added, 'matter' | 'source'>;
export type CameLine = Pick<Came, 'matter' | 'ours' | 'came' | 'opened' | 'issuer'>;
export type CopiedLine = Pick<Copied, 'matter' | 'stamp'>;
export type HeldLine = Pick<Held, 'matter' | 'holder' | 'copy'>;
export type LaidLine = Pick<Laid, 'matter' | 'kind' | 'place'>;
export type TitledLine = Pick<Titled, 'matter' | 'title' | 'kind'>;

/** What is said of copies, once for every kind of paper it is said of. */
export async function toldIn(tx: TakeoverTx, lines: Lines): Promise<readonly ToldLine[]> {
  const { rows } = await sql<Matter & { told: CarrierState }>`
    select distinct body ->> 'level' as level, body ->> 'regime' as regime, c ->> 'state' as told
    from import_item, jsonb_array_elements(body -> 'copies') c where ${among(lines)}`.execute(tx);
  return rows.map(({ level, regime, told }) => ({ matter: { level, regime }, told }));
}

/** What is said of the making of copies and excerpts, once for every kind of paper and stamp. */
export async function copiedIn(tx: TakeoverTx, lines: Lines): Promise<readonly CopiedLine[]> {
  const { rows } = await sql<Matter & CopiedLine['stamp']>`
    select distinct body ->> 'level' as level, body ->> 'regime' as regime, body ->> 'issuedOn' as issued_on,
      c ->> 'kind' as kind, c ->> 'copyingUnit' as copying_unit, c ->> 'copiedOn' as copied_on
    from import_item, jsonb_array_elements(body -> 'copies') c
    where ${among(lines)} and c ->> 'kind' in ('copy', 'excerpt')`.execute(tx);
  return rows.map(({ level, regime, ...stamp }) => ({ matter: { level, regime }, stamp }));
}

/** Registered papers to which copies would be added, once for every kind of paper and whence it came. */
export async function addedIn(tx: TakeoverTx, lines: Lines): Promise<readonly AddedLine[]> {
  const { rows } = await sql<Matter & Pick<AddedLine, 'source'>>`
    select distinct i.body ->> 'level' as level, i.body ->> 'regime' as regime, d.source
    from import_item i ${sql.raw(joined(document, 'd', "i.body ->> 'existing'"))}
    where ${among(lines, 'i')}`.execute(tx);
  return rows.map(({ source, ...matter }) => ({ matter, source }));
}

/** The last day each kind of paper came by its line, and whether it bears our own name; undated ones stand for themselves. */
export async function cameIn(
  { tx, unit }: { readonly tx: TakeoverTx; readonly unit: UnitFacts },
  lines: Lines,
): Promise<readonly CameLine[]> {
  const { rows } = await sql<Matter & Pick<CameLine, 'came'> & { issuer: string }>`
    select body ->> 'level' as level, body ->> 'regime' as regime, body ->> 'issuer' as issuer,
      max(greatest(body ->> 'receivedOn', body ->> 'issuedOn')) as came
    from import_item where ${among(lines)}
    group by 1, 2, 3, greatest(body ->> 'receivedOn', body ->> 'issuedOn') is null`.execute(tx);
  const departments = await departmentNames({ tx, unit });
  const { opened_at } = await tx
    .selectFrom('unit')
    .select('opened_at')
    .where('unit_id', '=', unit.id)
    .executeTakeFirstOrThrow();
  const opened = dateOf(opened_at);
  return rows.map(({ level, regime, issuer, came }) => ({
    matter: { level, regime },
    issuer: issuer ?? '',
    ours: isOurselves(issuer, unit.name, departments),
    came,
    opened,
  }));
}

interface HeldRow {
  readonly id: string;
  readonly holder: string;
  readonly copy_no: number;
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly kind: CarrierKind;
  readonly scope: readonly string[];
  readonly barred: readonly string[] | null;
  readonly province_level: boolean;
}

/** Every copy in a person's hand; of a registered document the label stands that it has, not the one the ledger would give. */
export async function heldIn(tx: TakeoverTx, lines: Lines, now: Instant): Promise<readonly HeldLine[]> {
  const { rows } = await sql<HeldRow>`
    select coalesce(i.body ->> 'number', i.body ->> 'title') as id, c ->> 'handId' as holder, (c ->> 'copyNo')::int as copy_no,
      i.body ->> 'level' as level, i.body ->> 'regime' as regime, i.body ->> 'kind' as kind,
      coalesce(to_jsonb(d.scope), i.body -> 'scope') as scope, d.barred,
      coalesce(d.province_level, (i.body ->> 'provinceLevel')::boolean) as province_level
    from import_item i cross join lateral jsonb_array_elements(i.body -> 'copies') c
    ${sql.raw(leftJoined(document, 'd', "i.body ->> 'existing'"))}
    where ${among(lines, 'i')} and c ->> 'hand' = 'person' and c ->> 'handId' is not null order by i.n`.execute(tx);
  const holders = await holdersOf(
    tx,
    lines.unit,
    rows.map(({ holder }) => holder),
    now,
  );
  return rows.flatMap(({ id, holder: who, copy_no, level, regime, kind, scope, barred, province_level }) => {
    const holder = holders.get(who);
    const label = { level: levelRank[level], regime, scope, barred: barred ?? [] };
    const copy = { id, copy_no, cipher: kind === 'cipher_telegram', province_level, ...label };
    return holder ? [{ matter: { level, regime }, holder, copy }] : [];
  });
}

/** Whom the papers are to be known to by name; a registered document has its scope already. */
export async function namedIn(tx: TakeoverTx, lines: Lines, now: Instant): Promise<readonly HeldLine[]> {
  const { rows } = await sql<Matter & { token: string }>`
    select distinct body ->> 'level' as level, body ->> 'regime' as regime, token
    from import_item, jsonb_array_elements_text(body -> 'scope') token
    where ${among(lines)} and body ->> 'existing' is null and token like 'p:%'`.execute(tx);
  const people = await holdersOf(
    tx,
    lines.unit,
    rows.map(({ token }) => token.slice(2)),
    now,
  );
  return rows.flatMap(({ level, regime, token }) => {
    const holder = people.get(token.slice(2));
    const label = { level: levelRank[level], regime, scope: [token], barred: [] };
    const copy = { id: token, copy_no: 1, cipher: false, province_level: false, ...label };
    return holder ? [{ matter: { level, regime }, holder, copy }] : [];
  });
}

/** Titles in which a mark could stand. */
export async function titlesIn(tx: TakeoverTx, lines: Lines): Promise<readonly TitledLine[]> {
  const { rows } = await sql<TitledLine['matter'] & Pick<TitledLine, 'title' | 'kind'>>`
    select body ->> 'level' as level, body ->> 'regime' as regime, body ->> 'title' as title, body ->> 'kind' as kind
    from import_item where ${among(lines)} and body ->> 'title' ~ '密'`.execute(tx);
  return rows.map(({ level, regime, title, kind }) => ({ matter: { level, regime }, title, kind }));
}

/** Where cipher telegrams are to lie, once for every place. */
export async function laidIn(tx: TakeoverTx, lines: Lines): Promise<readonly LaidLine[]> {
  const { rows } = await sql<Matter & Pick<LaidLine, 'kind' | 'place'>>`
    select distinct i.body ->> 'level' as level, i.body ->> 'regime' as regime, i.body ->> 'kind' as kind, p.name as place
    from import_item i cross join lateral jsonb_array_elements(i.body -> 'copies') c
    join ${sql.table(place.name)} p on p.unit_id = i.unit_id and p.id = c ->> 'place'
    where ${among(lines, 'i')} and i.body ->> 'kind' = 'cipher_telegram'`.execute(tx);
  return rows.map(({ level, regime, ...laid }) => ({ matter: { level, regime }, ...laid }));
}
