import { holds } from '#kernel/actor.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases/content.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly today: string;
  /** Of the unit's row. */
  readonly version: number;
}

const fields = ['examination_document', 'approved_by', 'valid_until'] as const;

/** SYSTEM-020 `declaration_fields` left empty; withdrawing the declaration needs none. */
function missing({ input, settings }: { input: Input; settings: Parameters<typeof setting>[0] }) {
  if (input.level === 'none') return [];
  const wanted = setting(settings, 'SYSTEM-020.declaration_fields') as readonly string[];
  return fields.filter((field) => wanted.includes(field) && !input[field]?.trim());
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'declarer',
    clause: 'SYSTEM-020',
    kind: 'denied',
    broken: ({ actor }) => !holds(actor, 'secrecy_office_head', 'security_admin'),
    says: () => say('declare-who'),
    remedy: () => say('declare-who.remedy'),
  },
  {
    id: 'examined',
    clause: 'SYSTEM-020',
    kind: 'fields',
    fields: missing,
    broken: (ask) => missing(ask).length > 0,
    says: (ask) => say('declare-missing', { fields: list(missing(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('declare-missing.remedy'),
  },
  {
    id: 'in-force',
    clause: 'SYSTEM-020',
    kind: 'fields',
    fields: ['valid_until'],
    broken: ({ input, today }) => input.level !== 'none' && !!input.valid_until && input.valid_until < today,
    says: () => say('declare-over'),
    remedy: () => say('declare-over.remedy'),
  },
]);
