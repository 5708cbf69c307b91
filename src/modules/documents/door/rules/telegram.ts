import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/telegram.ts';

interface Lying {
  readonly kind: CarrierKind;
  /** The name of the place it is laid in; null: it stays with the registry. */
  readonly place: string | null;
}

/** The registry room, or a cabinet that is said to stand in it. */
const inRegistryRoom = (place: string) => /机要室|保密室|阅文室/.test(place);

/** A title that names the paper itself so, not one that is about telegrams. */
const namesTelegram = (title: string) => /(密码电报|密电)(第?[^的]{1,20}号)?$|^(密码电报|密电)[:：]/.test(title.trim());

/** CARRIER-033: a cipher telegram lies in the registry room. The text names those of every level. */
export function telegramKept<A extends Circumstances>(of: (ask: A) => Lying): Rule<A> {
  return {
    id: 'telegram-kept',
    clause: 'CARRIER-033',
    kind: 'fields',
    fields: ['place'],
    always: true,
    broken: (ask) => {
      const { kind, place } = of(ask);
      return kind === 'cipher_telegram' && place !== null && !inRegistryRoom(place);
    },
    says: (ask) => say('kept', { place: of(ask).place ?? '' }),
    remedy: () => say('kept.remedy'),
  };
}

/** CARRIER-033: what is called a cipher telegram is entered as one. */
export function telegramNamed<A extends Circumstances>(
  of: (ask: A) => Pick<Lying, 'kind'> & { readonly title: string },
): Rule<A> {
  return {
    id: 'telegram-named',
    clause: 'CARRIER-033',
    kind: 'fields',
    fields: ['kind'],
    always: true,
    broken: (ask) => {
      const { kind, title } = of(ask);
      return kind !== 'cipher_telegram' && namesTelegram(title);
    },
    says: (ask) => say('named', { title: of(ask).title }),
    remedy: () => say('named.remedy'),
  };
}
