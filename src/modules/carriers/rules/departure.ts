import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/carrying.ts';
import { field } from '../phrases/hand-fields.ts';

/** CARRIER-053: what the unit wants entered when copies leave the house is there, wherever they are handed out. */
export function entered<A extends Circumstances>(
  name: 'case_no' | 'keeper' | 'signature',
  missing: (ask: A) => boolean,
  remedy: 'field-missing.remedy' | 'field-missing.badge' = 'field-missing.remedy',
): Rule<A> {
  return {
    id: `${name.replace('_', '-')}-given`,
    clause: 'CARRIER-053',
    kind: 'fields',
    fields: [name],
    broken: (ask) => setting(ask.settings, 'CARRIER-053.fields').includes(name) && missing(ask),
    says: () => say('field-missing', { field: field(name) }),
    remedy: () => say(remedy),
  };
}
