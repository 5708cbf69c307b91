import { holds } from '#kernel/actor.ts';
import { plusDays, plusMonths } from '#kernel/civil.ts';
import { type Evidenced, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import type { LevelId, RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { saysNothing } from '#kernel/worded.ts';
import { isCompetent, ofCompetent, type Outside } from '#modules/organization/door/rules/competent.ts';
import { say } from './phrases/content.ts';

const fields = ['examination_document', 'approved_by', 'valid_until'] as const;

/** What the site is declared for, and the examination it rests on. */
export interface Declaring extends Evidenced, Outside, Partial<Record<(typeof fields)[number], string | null>> {
  readonly level: LevelId | 'none';
  readonly today: string;
}

type Asked = Circumstances & Declaring;

/** SYSTEM-020 `declaration_fields` left empty; withdrawing the declaration needs none. */
function missing(ask: Asked) {
  if (ask.level === 'none') return [];
  const wanted = setting(ask.settings, 'SYSTEM-020.declaration_fields') as readonly string[];
  return fields.filter((field) => wanted.includes(field) && saysNothing(ask[field]));
}

/** SYSTEM-020: whoever tests it, a secrecy authority says that it may be used. */
const approvedByBureau: Rule<Asked> = {
  id: 'approved-by-bureau',
  clause: 'SYSTEM-020',
  kind: 'fields',
  fields: ['approved_by'],
  broken: (ask) =>
    Boolean(ask.approved_by) && !isCompetent(ask.approved_by ?? '', ask, { serves: ['superior_bureau'] }),
  says: ({ approved_by }) => say('declare-approver', { name: approved_by ?? '' }),
  remedy: () => say('declare-approver.remedy'),
};

/** To hold text of state secrets the leader in charge agrees; to stop holding it needs nobody. */
export function declarers({ level }: Declaring): RoleId[] {
  return level === 'none' ? [] : ['leader_in_charge'];
}

/** SYSTEM-020: who declares what the site may hold, by the examination that says so, and for how long it is valid. */
export const declaring: readonly Rule<Asked>[] = [
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
    value: ({ level, valid_until }) => (level === 'none' ? null : valid_until),
    between: ({ today, settings }) => ({
      from: plusDays(today, 1),
      to: plusMonths(today, 12 * setting(settings, 'LAW.window_declare_site_valid_until')),
    }),
  }),
  ...[
    ...onEvidence<Asked>('SYSTEM-020', ({ evidence }) => ({ evidence, record: null })),
    ...outsideLetter<Asked>('SYSTEM-020', ({ actor }) => [actor.id]),
    ofCompetent<Asked>('SYSTEM-020', ({ evidence }) => ({ paper: evidence, serves: ['superior_bureau', 'testing'] })),
    approvedByBureau,
  ].map((rule) => ({
    ...rule,
    broken: (ask: Asked) => ask.level !== 'none' && rule.broken(ask),
  })),
  {
    id: 'same-document',
    clause: 'SYSTEM-020',
    kind: 'fields',
    fields: ['examination_document'],
    broken: ({ level, examination_document, evidence }) =>
      level !== 'none' && evidence !== null && evidence.document_no !== examination_document?.trim(),
    says: ({ evidence }) => say('declare-other', { no: evidence?.document_no ?? '' }),
    remedy: () => say('declare-other.remedy'),
  },
];
