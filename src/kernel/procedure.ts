import type { z } from 'zod';
import type { AccountChange } from './account.ts';
import type { Approval, Case } from './approval.ts';
import { declare } from './declared.ts';
import type { Effects, ObjectRef, ResultBody } from './effect.ts';
import type { Files } from './files.ts';
import type { Cause } from './guard.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import type { Instant, JsonObject } from './json.ts';
import type { Label } from './label.ts';
import type { MarkExcuses } from './marked.ts';
import type { PermitKind } from './permit.ts';
import type { ProcedureId } from './procedure-id.ts';
import type { Regulation } from './regulation.ts';
import type { Text } from './text.ts';
import type { Ask, Circumstances, Finding, Matter, Rule } from './verdict.ts';

/** Reads of a module's facts: the server's transaction, seen only through this opaque type by the kernel. */
export interface FactsContext<Tx> extends Omit<Circumstances, 'matter'> {
  readonly tx: Tx;
  readonly files: Files;
  /** The regulation as it stands, for acts that change what a unit chooses of it. */
  readonly regulation: Regulation;
  /** The approved case this act carries out, if any. */
  readonly case: Case | null;
}

/** What effects may use beside facts: fresh ids come in as an argument, never from a global. */
export interface EffectContext {
  readonly newId: () => string;
  readonly case: Case | null;
}

export interface Outcome {
  readonly effects: Effects;
  /** Body of the answer. */
  readonly result: ResultBody;
  readonly object?: ObjectRef | null;
  /** Clauses the act touched beyond those its rules asked (registers, obligations). */
  readonly clauses?: readonly ClauseId[];
  /** What becomes of somebody's account in the same transaction. */
  readonly account?: AccountChange;
  /** When the act itself took place, if before its entry (CARRIER-068). */
  readonly actedAt?: Instant;
  /** An approved case this act completes: it is carried out in the same transaction, in the name of its initiator. */
  readonly carryOut?: string;
}

/** The pure half of a procedure: what the browser and the tests run too. */
export interface ProcedureRules<I, F> {
  /** What it brings about, or asks leave for, that others guard: their guards are asked beside its rules. */
  readonly causes?: readonly Cause<Ask<NoInfer<F>, NoInfer<I>>>[];
  readonly rules: readonly Rule<Ask<NoInfer<F>, NoInfer<I>>>[];
  readonly approval?: (ask: Ask<NoInfer<F>, NoInfer<I>>) => Approval | null;
}

export interface Procedure<I = unknown, F extends object = object, Tx = unknown> extends ProcedureRules<I, F> {
  readonly id: ProcedureId;
  readonly title: Text;
  /** Its verb alone, for a button beside the thing it is about. */
  readonly verb?: Text;
  /** It is done at the desk, by a scan. */
  readonly desk?: true;
  /** One sentence: what it does, for whom. */
  readonly help?: Text;
  readonly input: z.ZodType<I>;
  /** Shape of the answer; what it does not name does not leave the server. Default: `{id}`. */
  readonly result?: z.ZodObject;
  /** Fields of the input whose marks are not the business of the search all others go through (SYSTEM-020). */
  readonly marks?: MarkExcuses;
  /** Clause cited when the input does not even have the right shape. */
  readonly clause: ClauseId;
  /** Roles whose menu shows it. Whether they may is for the rules. Absent: everybody. */
  readonly menu?: readonly RoleId[] | 'none';
  /** Undefined means absent or not to be known of: both answer 404. */
  readonly facts: (
    input: I,
    context: FactsContext<Tx>,
  ) => Promise<(F & { readonly matter?: Matter | null; readonly label?: Label | null }) | undefined>;
  readonly effects: (ask: Ask<NoInfer<F>, NoInfer<I>>, context: EffectContext) => Outcome;
  /** What must happen although, or because, the act is refused: a missing item opens its case, a discrepancy its alert. */
  readonly onRefused?: (
    ask: Ask<NoInfer<F>, NoInfer<I>>,
    findings: readonly Finding[],
    context: EffectContext,
  ) => Effects;
  /** Where it only asks: the approval others use. Carried out itself, it would use the approval up for nothing. */
  readonly permit?: PermitKind;
  /** The approval it uses up that another act asked for. */
  readonly spends?: PermitKind;
  /** How many of an approval's uses one act takes. Default 1. */
  readonly uses?: (ask: Ask<NoInfer<F>, NoInfer<I>>) => number;
  /** What whoever may do the act is told of beforehand, as it would be done: shown beside the verdict, entered nowhere. */
  readonly foretells?: (ask: Ask<NoInfer<F>, NoInfer<I>>) => JsonObject;
  /** What the next act on the same thing will be refused for: told while this one is filled in, and no refusal of it. */
  readonly ahead?: readonly Rule<Ask<NoInfer<F>, NoInfer<I>>>[];
  /** What the act is about; the case it may open points there. */
  readonly object?: (ask: Ask<NoInfer<F>, NoInfer<I>>) => ObjectRef | null;
}

/** Ties schema, facts, rules and effects together; inference carries the types from one to the next. */
export function defineProcedure<I, F extends object, Tx>(procedure: Procedure<I, F, Tx>): Procedure<I, F, Tx> {
  return declare('procedure', procedure);
}

/** Types a rule list for its facts and input; write `rulesFor<Facts, Input>()([...])`. */
export function rulesFor<F, I>(): <const R extends readonly Rule<Ask<F, I>>[]>(rules: R) => R {
  return (rules) => rules;
}
