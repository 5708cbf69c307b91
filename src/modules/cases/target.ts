import { type Kysely, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import { isOutside } from '#kernel/approval.ts';
import { type Label, mayKnow } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { canAllSign } from '#kernel/signers.ts';
import { staffNow } from '#modules/people/index.ts';
import { type CaseFacts, caseFacts, type Tx } from './facts.ts';

/** Somebody whom a signer names, as this case sees him. */
export interface Target {
  readonly id: string;
  readonly name: string;
  /** Numbers of the waiting steps he could sign by his office. */
  readonly competent: readonly number[];
  /** He may know of the case as it stands. */
  readonly sees: boolean;
  /** He may know of what the case is about, and nothing bars him. */
  readonly knows: boolean;
  /** If the step were his, the steps after it would still have signers of their own. */
  readonly leaves: boolean;
}

export interface Targeted extends CaseFacts {
  /** Null while nobody is named. */
  readonly target: Target | null;
}

/** The case and whom the caller names; of somebody who is not there, nothing. */
export async function targetedFacts(
  input: { readonly case: string; readonly person?: string | undefined },
  context: FactsContext<Tx>,
): Promise<Targeted | undefined> {
  const found = await caseFacts(input, context);
  if (!found || input.person === undefined) return found && { ...found, target: null };
  const [person] = await actorsOf(context.tx, context.unit.id, [input.person]);
  return person && { ...found, target: await targetOf(found, person, context) };
}

async function targetOf(found: CaseFacts, person: Actor, { tx, unit, now }: FactsContext<Tx>): Promise<Target> {
  const { decided, steps, step, label } = found;
  const holders = (await staffNow(tx, { unit, now })).of(decided.department_id);
  const here = steps.filter(({ round }) => round === decided.round);
  const waiting = here.filter(({ status, role }) => status === 'waiting' && !isOutside(role));
  const out = [
    decided.initiator,
    ...decided.beneficiaries,
    person.id,
    ...here.flatMap(({ status, decided_by }) => (status === 'signed' && decided_by ? [decided_by] : [])),
  ];
  const rest = waiting.filter(({ no }) => no !== step?.no);
  return {
    id: person.id,
    name: person.name,
    competent: waiting.flatMap(({ role, no }) => (holders(role).includes(person.id) ? [no] : [])),
    sees: mayKnow(person, label),
    knows: mayLearn(person, label, await labelOf(found, { tx })),
    leaves: canAllSign(rest, (role) => holders(role).filter((one) => !out.includes(one))),
  };
}

/**
 * What has a label is shown to nobody who may not know it already. What has none is shown by whoever decides on it, up to internal; of
 * what he himself does not know, the case tells who may.
 */
function mayLearn(person: Actor, label: Label, object: Label | false | null): boolean {
  const anew = { ...label, scope: [...label.scope, `p:${person.id}`] };
  if (object) return mayKnow(person, object) && mayKnow(person, anew);
  return mayKnow(person, object === null && label.level <= 1 ? anew : label);
}

async function labelOf(
  { decided: { object_table, object_id } }: CaseFacts,
  { tx }: Pick<FactsContext<Tx>, 'tx'>,
): Promise<Label | false | null> {
  if (object_table === null || object_id === null) return null;
  const { rows } = await sql<{ label: Label | false | null }>`
    select jingui.label_known(${object_table}, ${object_id}) as label`.execute(tx as Kysely<unknown>);
  return rows[0]?.label ?? null;
}
