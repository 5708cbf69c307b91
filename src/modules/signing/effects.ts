import { zone } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { countsFrom, type Signing, type SigningInput } from '#kernel/signing.ts';
import type { Answered } from '#kernel/understood.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Facts } from './facts/signing.ts';
import { signature, signingText } from './tables.ts';

/** The regulation's own text is kept as an edition when the first signs it. */
export function effectsOf(signing: Signing) {
  return (ask: Ask<Facts, SigningInput>, { newId }: EffectContext): Outcome => {
    const { text, owed, actor, now, input } = ask;
    const [id, text_id] = [newId(), text.id ?? newId()];
    const valid_until = endOf(signing, ask);
    // The rules have asked for each of them.
    const given = { text_id, digest: text.digest, answers: { ...input.answers } as Answered };
    const row = { id, signing: signing.id, ...given, person_id: actor.id, signed_at: now, valid_until };
    return {
      effects: [
        ...(text.id === null
          ? [insert(signingText, { ...text, id: text_id, signing: signing.id, published_by: null })]
          : []),
        insert(signature, row),
        ...meet(owed, actor.id, now),
      ],
      result: { id, valid_until },
      account: { kind: 'use-confirmation' },
      object: { table: 'signature', id },
      clauses: [...new Set(text.lines.map(({ clause }) => clause))],
    };
  };
}

function endOf(signing: Signing, ask: Ask<Facts, unknown>): Instant | null {
  const months = signing.term.months(ask.settings);
  if (months === null) return null;
  return Temporal.Instant.from(countsFrom(signing, ask))
    .toZonedDateTimeISO(zone)
    .add({ months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
