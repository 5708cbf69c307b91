import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { person as personTable } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ person, input }: Ask<Appointee, Input>): Outcome {
  return {
    effects: [update(personTable, person.id, { top_secret_designated: input.designated })],
    result: { id: person.id },
  };
}
