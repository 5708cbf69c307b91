import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { SigningFacts, SigningInput } from '#kernel/signing.ts';

export interface TextSigned extends Brought, SigningFacts {
  readonly input: SigningInput;
}

/** Somebody signs the text in force of a set. */
export const textSigned = defineHappening<TextSigned>('readiness.recorded');

export interface PledgeAdopted extends Brought {
  /** Items of the set that stand in it, and how many lines of the unit's own. */
  readonly items: readonly string[];
  readonly others: number;
  /** It says that whoever signs accepts being supervised. */
  readonly supervision: boolean;
}

/** A text of the pledge takes effect. */
export const pledgeAdopted = defineHappening<PledgeAdopted>('rule.adopted');
