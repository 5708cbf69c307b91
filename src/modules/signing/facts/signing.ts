import { type Kysely, sql } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Signing, SigningFacts } from '#kernel/signing.ts';
import { clockOf } from '../clocks.ts';
import type { SigningDatabase } from '../tables.ts';
import { signaturesOf } from './signatures.ts';
import { textInForce } from './texts.ts';

export interface Facts extends SigningFacts {
  readonly owed: readonly Obligation[];
}

type Tx = Kysely<SigningDatabase & ObligationsDatabase>;

/** One may sign for oneself only. */
export function factsOf(signing: Signing) {
  return async (_input: unknown, context: FactsContext<Tx>): Promise<Facts | undefined> => {
    const { tx, unit, actor, settings } = context;
    const text = await textInForce(signing, context);
    if (!text) return undefined;
    const { rows } = await sql<{ confirmed: boolean }>`
      select jingui.confirmed(${60 * setting(settings, 'LAW.confirm_minutes')}) as confirmed`.execute(tx);
    return {
      text,
      signer: actor,
      last: (await signaturesOf(signing, context, actor.id)).get(actor.id) ?? null,
      owed: await openObligations(tx, unit.id, clockOf(signing), actor.id),
      confirmed: rows[0]?.confirmed === true,
    };
  };
}
