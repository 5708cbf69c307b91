import type { Kysely } from 'kysely';
import { staffOf } from '#kernel/actor-facts.ts';
import { defineDuty } from '#kernel/duty.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { cancel, oblige, type ObligationsDatabase } from '#kernel/obligation.ts';
import { owedOf } from '#kernel/signing.ts';
import { clockOf } from '../clocks.ts';
import { signaturesOf } from '../facts/signatures.ts';
import { textInForce } from '../facts/texts.ts';
import { signings } from '../door/signings.ts';
import type { SigningDatabase } from '../tables.ts';

type Tx = Kysely<SigningDatabase & ObligationsDatabase>;

/**
 * Whoever is to sign a set and has not, or whose signature ends soon or was given under an older text, owes one; whoever has left, or no longer
 * has the post or office it is for, owes none.
 * By hand: one for all that is declared to be signed, each valid for its own time.
 */
export const renewals = defineDuty<Tx>({
  id: 'signing.renewals',
  clauses: signings.map(({ clause }) => clause),
  run: async (context) => {
    const { tx, unit, settings, actor, now, newId } = context;
    const staff = await staffOf(tx, unit.id, now);
    const ofEach = signings.map(async (signing) => {
      const clock = clockOf(signing);
      const text = (await textInForce(signing, context)) ?? null;
      const signed = await signaturesOf(signing, context);
      const open = await openObligations(tx, unit.id, clock);
      const owing = new Set(open.map((one) => one.object_id));
      const owers = staff.filter((one) => signing.owedBy(one, settings));
      const gone = open.filter((one) => !owers.some(({ id }) => id === one.object_id));
      const begun = owers
        .filter((one) => one.state !== 'leaving' && !owing.has(one.id))
        .flatMap(({ id, departmentId: department }) => {
          const owed = owedOf(signing, signed.get(id) ?? null, text, { now, settings });
          const whose = { owner: { person: id }, department, object: id };
          return owed === null ? [] : [oblige(clock, { id: newId(), ...whose, at: now, ...owed })];
        });
      return [...begun, ...cancel(gone, actor.id, now)];
    });
    return (await Promise.all(ofEach)).flat();
  },
});
