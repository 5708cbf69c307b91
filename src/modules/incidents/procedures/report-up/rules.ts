import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { sendingRules } from '#modules/mail/door/rules/leaving.ts';
import { carrierNamed } from '#modules/mail/door/rules/way.ts';
import { reportSent } from '../../happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

/** The duties it meets: of this addressee alone. */
export const causes = [
  brings(
    reportSent,
    (ask: A) => {
      const { addressee } = ask.input;
      return [{ ...ask, addressee, thing: ask.owed.filter(({ cause }) => cause === addressee).map(({ id }) => id) }];
    },
    { clock: 'INCIDENT-003' },
  ),
];

/** By which way it goes, and in whose hands; it goes to the addressee and nobody else. */
const onItsWay = sendingRules<A>(({ leaving, escorts, away, listed, input }) => ({
  copies: leaving,
  unit_to: input.addressee,
  packed: true,
  way: input,
  escorts,
  away,
  listed,
  desk: true,
})).filter(({ id }) => !['desk-designated', 'registered', 'to-approved'].includes(id));

export const rules = rulesFor<Facts, Input>()([...onItsWay, carrierNamed]);
