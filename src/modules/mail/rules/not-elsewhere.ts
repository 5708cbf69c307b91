import type { Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/leaving.ts';
import { named, type SendingPart } from './leaving-part.ts';

const away = ({ escorts, away: out }: SendingPart) => escorts.find(({ id }) => out.includes(id));

/** CARRIER-052: whoever is out with one top-secret thing is not one of those who carry another. */
export const notElsewhere: Rule<SendingPart> = {
  id: 'not-elsewhere',
  clause: 'CARRIER-052',
  kind: 'state',
  broken: (part) => away(part) !== undefined,
  says: (part) => say('elsewhere', { name: away(part)?.name ?? '' }),
  remedy: () => say('elsewhere.remedy'),
  facts: (part) => ({ ...named(part), person: away(part)?.id ?? null }),
};
