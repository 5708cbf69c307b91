import { type Kysely, sql } from 'kysely';
import { document } from '#modules/documents/index.ts';
import { levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { Tx } from './secret.ts';

/** Numbers of state secrets that the basis of a company's secret cites, as far as the session may know of them. */
export async function citedSecrets(
  { tx, unit }: FactsContext<Tx>,
  { regime, basis }: Pick<Proposal, 'regime' | 'basis'>,
): Promise<string[]> {
  if (!basis || (regime !== 'company' && regime !== 'group')) return [];
  const { rows } = await sql<{
    no: string;
  }>`select distinct coalesce(doc_no, register_no) as no from ${sql.table(document.name)}
    where unit_id = ${unit.id} and regime = 'state' and level >= ${levelRank.confidential} and status <> 'declassified'
      and (position(doc_no in ${basis}) > 0 or position(register_no in ${basis}) > 0)
    order by no`.execute(tx as Kysely<unknown>);
  return rows.map(({ no }) => no);
}
