import type { ProcedureId } from '#kernel/procedure-id.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { Scoping } from '#kernel/scope.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { ending, followed, reviewed } from '../clocks.ts';
import type { Derived } from '../derived.ts';
import type { Timed } from '#kernel/period.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { Decider, SecretChange } from '../tables.ts';
import { newestBodies } from '#modules/documents/door/facts/bodies.ts';
import { decidersOf, isPending } from './case.ts';
import { grantsOf } from './grants.ts';
import { type Copy, copiesOf } from './holders.ts';
import { type Context, headOf, isLive, type Loaded, type SecretFacts, secretFacts } from './secret.ts';
import { derivedFrom } from './sources.ts';
import { timedOf } from '#kernel/period.ts';

/** What every change of a decided secret looks at. */
export interface ChangingFacts extends Omit<SecretFacts, 'matter' | 'label'> {
  readonly live: boolean;
  /** Day from which its period counts. */
  readonly from: string;
  /** What it is to become; for CLASSIFY-020 and -016 the proposal to be judged. */
  readonly proposal: Proposal;
  readonly timed: Timed;
  /** Whom the new scope names beyond those it named before. */
  readonly scoping: Scoping;
  /** For a derivative: what its sources are now. */
  readonly derived: Derived | null;
  readonly copies: readonly Copy[];
  /** Tokens somebody was added by (CLASSIFY-019), which a change of the scope leaves standing. */
  readonly granted: readonly string[];
  readonly reviews: readonly Obligation[];
  /** Authors of what derives from it: they are told to follow. */
  readonly derivatives: readonly { readonly id: string; readonly author: string; readonly decided: boolean }[];
  /** For a derivative: that it has still to follow its source. */
  readonly follows: readonly Obligation[];
  readonly texts: number;
  readonly head: string | null;
  readonly deciders: readonly Decider[];
  readonly pending: boolean;
}

type Target = (known: SecretFacts) => Pick<Proposal, 'level' | 'regime' | 'period' | 'need'>;

/** Loads a secret to be changed into what `target` makes of it. */
export async function changingFacts(context: Context, id: string, procedure: ProcedureId, target: Target) {
  const known = await secretFacts(context, id);
  if (!known) return undefined;
  const { document, draft, record, today, label } = known;
  const derived = draft?.kind === 'derivative' ? await derivedFrom(context, document.source_ids) : null;
  const from = document.issued_on ?? record?.decided_on ?? document.created_at.slice(0, 10);
  const proposal = { ...target(known), basis: draft?.basis ?? null };
  const more = {
    live: isLive(known),
    from,
    proposal,
    timed: timedOf(proposal, from, today),
    scoping: await scopingOf(
      context.tx,
      context.unit.id,
      proposal.need.filter((token) => !known.need.includes(token)),
    ),
    derived: derived ?? null,
    copies: await copiesOf(context, id),
    granted: (await grantsOf(context, [id])).map(({ token }) => token),
    reviews: await openObligations(context.tx, context.unit.id, [reviewed, ending], id),
    derivatives: await derivativesOf(context, id),
    follows: await openObligations(context.tx, context.unit.id, followed, id),
    texts: (await newestBodies(context, id)).length,
    head: await headOf(context, document.department_id),
    deciders: await decidersOf(context),
    pending: await isPending(context, procedure, id),
  };
  return { ...known, ...more, matter: await matterOf(context, known), label } satisfies ChangingFacts & Loaded;
}

/** A secret that has ended is still judged as the secret it was. */
async function matterOf({ tx, unit }: Context, { document, matter }: SecretFacts) {
  if (document.status !== 'declassified') return matter;
  const last: Pick<SecretChange, 'level_from' | 'regime'> | undefined = await tx
    .selectFrom('secret_change')
    .select(['level_from', 'regime'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document.id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? { level: last.level_from, regime: last.regime } : matter;
}

async function derivativesOf({ tx, unit }: Context, source: string) {
  const rows = await tx
    .selectFrom('draft as p')
    .innerJoin('document as d', (join) => join.onRef('d.unit_id', '=', 'p.unit_id').onRef('d.id', '=', 'p.id'))
    .select(['p.id', 'p.author_id as author', 'p.status'])
    .where('p.unit_id', '=', unit.id)
    .where('p.kind', '=', 'derivative')
    .where('d.status', '!=', 'declassified')
    .where((eb) => eb(eb.val(source), '=', eb.fn.any('d.source_ids')))
    .execute();
  return rows.map(({ status, ...one }) => ({ ...one, decided: status === 'classified' }));
}
