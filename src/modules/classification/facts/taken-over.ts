import { type RawBuilder, sql } from 'kysely';
import { secretOfOld } from '#modules/documents/door/in-words.ts';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { isClassified, levelOf, levelRank } from '#kernel/label.ts';
import { isOurselves } from '#kernel/own-name.ts';
import type { Circumstances, Matter } from '#kernel/verdict.ts';
import { departmentNames } from '#modules/organization/index.ts';
import { type Document, document } from '#modules/documents/index.ts';
import { beyondPower } from '#kernel/power.ts';
import type { Context, Tx } from './tx.ts';

type Here = Pick<Circumstances, 'unit' | 'settings'> & { readonly tx: Tx };

/** Secrets that nobody here may decide: of the state beyond the unit's power, of a company where its regulation knows none (CLASSIFY-031). */
export function undecidable(here: Pick<Circumstances, 'unit' | 'settings'>): Matter[] {
  return regimeIds
    .flatMap((regime) => levelIds.map((level) => ({ level, regime })))
    .filter((matter) => isUndecidable(here, matter));
}

function isUndecidable(here: Pick<Circumstances, 'unit' | 'settings'>, { level, regime }: Matter): boolean {
  if (!isClassified(level) || regime === 'own') return false;
  return regime === 'state' ? beyondPower(here, { level, regime }) : !here.unit.companySecrets;
}

type Entered = Pick<Document, 'source' | 'issuer' | 'regime' | 'level'>;

/** What a line of the old books says of a paper under our own name: decided here, or never lawfully decided; null of every other paper. */
export function underOurName(
  { unit, settings }: Pick<Circumstances, 'unit' | 'settings'>,
  { source, issuer, regime, level }: Entered,
  departments: readonly string[],
): 'decided' | 'undecided' | null {
  if (source !== 'import' || !isOurselves(issuer, unit.name, departments)) return null;
  return isUndecidable({ unit, settings }, { level: levelOf(level), regime }) ? 'undecided' : 'decided';
}

/** Classified by this unit, here or by an old ledger of a time when it had the power to: only then it may change it (CLASSIFY-021). */
export async function decidedHere(context: Context, document: Entered): Promise<boolean> {
  if (document.source !== 'import') return document.source === 'own';
  return underOurName(context, document, await departmentNames(context)) === 'decided';
}

/** What papers of the unit itself are called by in its old ledgers, and those it could not decide, by regime and rank. */
export async function takenOver({ tx, unit, settings }: Here) {
  const departments = await departmentNames({ tx, unit });
  const { rows } = await sql<{ issuer: string }>`
    with recursive found (issuer) as (
      select ${issuerAfter(unit, sql`''`)}
      union all
      select ${issuerAfter(unit, sql`f.issuer`)} from found f where f.issuer is not null)
    select issuer from found where issuer is not null`.execute(tx);
  return {
    names: rows.map(({ issuer }) => issuer).filter((issuer) => isOurselves(issuer, unit.name, departments)),
    undecided: undecidable({ unit, settings }).map(({ level, regime }) => `${regime}:${levelRank[level]}`),
  };
}

/** From one issuer to the next by their index: an old ledger has a few of them, each on papers by the ten thousand. */
function issuerAfter({ id }: Pick<Circumstances['unit'], 'id'>, last: RawBuilder<unknown>) {
  return sql`(select d.issuer from ${sql.table(document.name)} d
    where d.unit_id = ${id} and ${sql.raw(secretOfOld)} and d.issuer > ${last} order by d.issuer limit 1)`;
}

export type TakenOver = Awaited<ReturnType<typeof takenOver>>;
