import { plusDays, plusMonths } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { holds } from '#kernel/actor.ts';
import type { Approval } from '#kernel/approval.ts';
import { siteName } from '#kernel/content.ts';
import { type Evidenced, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import type { JsonObject } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/content.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced {
  readonly today: string;
  /** Of the unit's row. */
  readonly version: number;
}

const fields = ['examination_document', 'approved_by', 'valid_until'] as const;

/** SYSTEM-020 `declaration_fields` left empty; withdrawing the declaration needs none. */
function missing({ input, settings }: { input: Input; settings: Parameters<typeof setting>[0] }) {
  if (input.level === 'none') return [];
  const wanted = setting(settings, 'SYSTEM-020.declaration_fields') as readonly string[];
  return fields.filter((field) => wanted.includes(field) && saysNothing(input[field]));
}

type A = Ask<Facts, Input>;

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
  dateWithin({
    clause: 'SYSTEM-020',
    field: 'valid_until',
    name: say('field.valid_until'),
    value: ({ input }) => (input.level === 'none' ? null : input.valid_until),
    between: ({ today, settings }) => ({
      from: plusDays(today, 1),
      to: plusMonths(today, 12 * setting(settings, 'LAW.window_declare_site_valid_until')),
    }),
  }),
  ...[
    ...onEvidence<A>('SYSTEM-020', ({ evidence }) => ({ evidence, record: null })),
    ...outsideLetter<A>('SYSTEM-020', ({ actor }) => [actor.id]),
  ].map((rule) => ({
    ...rule,
    broken: (ask: A) => ask.input.level !== 'none' && rule.broken(ask),
  })),
  {
    id: 'same-document',
    clause: 'SYSTEM-020',
    kind: 'fields',
    fields: ['examination_document'],
    broken: ({ input, evidence }) =>
      input.level !== 'none' && evidence !== null && evidence.document_no !== input.examination_document?.trim(),
    says: ({ evidence }) => say('declare-other', { no: evidence?.document_no ?? '' }),
    remedy: () => say('declare-other.remedy'),
  },
]);

/** To hold text of state secrets the leader in charge agrees; to stop holding it needs nobody. */
export function approval({ input }: A): Approval | null {
  if (input.level === 'none') return null;
  const { level, examination_document, approved_by, valid_until, evidence_id } = input;
  const summary = { examination_document, approved_by, valid_until, evidence_id } as JsonObject;
  return {
    steps: [{ role: 'leader_in_charge', clauses: ['SYSTEM-020'] }],
    then: 'execute',
    title: say('declare.case', { level: siteName(level) }),
    summary: { level: { ...siteName(level) }, ...summary },
    content: JSON.stringify([level, summary]),
    departmentId: null,
  };
}
