import { levelField } from '#kernel/mark.ts';
import { dateOf } from '#kernel/calendar.ts';
import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Finding } from '#kernel/verdict.ts';
import { type Answer, refusal } from '../act/answer.ts';
import { unseen } from '../act/unseen.ts';
import { type LabelledCopy, labelSheet } from '../print/labels.ts';
import { routingSlip, type SlipFacts } from '../print/routing-slip.ts';
import { type DayClosePaper, dayClosePaper } from '../print/day-close-paper.ts';
import { loanSlip, type LoanSlip } from '../print/loan-slip.ts';
import { ok, type Reader } from './read.ts';
import { visible } from './visible.ts';

export type Printed = Answer | { readonly html: string };

/** One sheet holds no more than a box of labels. */
export const mostLabels = 480;

const registryOnly: Finding = {
  rule: 'registry',
  clause: 'CARRIER-001',
  kind: 'denied',
  says: {
    zh: '载体标签和传阅单只由机要（保密）人员打印。',
    en: 'Labels and routing slips are printed by registry or secrecy staff only.',
  },
  remedy: { zh: '请机要员办理。', en: 'Ask the registry clerk.' },
  facts: {},
  fields: [],
};

async function refused(reader: Reader, act: string): Promise<Answer | null> {
  const { actor, settings } = reader.presence;
  if (holds(actor, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[]))) return null;
  const answer = (reference: string) => refusal([registryOnly], reference);
  return reader.note({ act, object: null, outcome: 'denied', clauses: ['CARRIER-001'], answer });
}

/** Which copies: those named, all of them to be known of or none is printed; or all of a document that are still here. */
export type Wanted = { readonly carriers: readonly string[] } | { readonly document: string };

export async function printLabels(reader: Reader, wanted: Wanted): Promise<Printed> {
  const denied = await refused(reader, 'print:labels');
  if (denied) return denied;
  const named = 'carriers' in wanted;
  const which = named ? 'c.id = any($2::text[])' : "c.document_id = $2 and c.hand not in ('unit', 'destroyed')";
  const rows = await reader.query<LabelledCopy & { level: number }>(
    `select c.code, c.copy_no, c."level" from carrier c where c.unit_id = $1 and ${which} and ${visible('c')} order by c.code limit ${mostLabels}`,
    [reader.presence.unit.id, named ? wanted.carriers : wanted.document],
  );
  if (rows.length === 0 || (named && rows.length < new Set(wanted.carriers).size)) return unseen(reader.presence.actor);
  const label = { level: Math.max(...rows.map((row) => row.level)) };
  const object = named ? null : { table: 'document', id: wanted.document };
  const noted = await reader.note({ act: 'print:labels', object, label, input: wanted, answer: () => ok({}) });
  return noted.status === 200 ? { html: labelSheet(rows) } : noted;
}

/** The slip of a registered document. */
export async function printSlip(reader: Reader, document: string): Promise<Printed> {
  const denied = await refused(reader, 'print:slip');
  if (denied) return denied;
  const { unit } = reader.presence;
  const [row] = await reader.query<
    Omit<SlipFacts, 'unit' | 'registered_on'> & { level: number; registered_at: string }
  >(
    `select s.code, d.issuer, d.doc_no, d.register_no, d.registered_at, d.mark, d.title, d.return_by, d."level",
       (select count(*)::int from carrier c where c.unit_id = d.unit_id and c.document_id = d.id and c.copy_of is null) as copies
     from document d join slip s on s.unit_id = d.unit_id and s.document_id = d.id
     where d.unit_id = $1 and d.id = $2 and d.register_no is not null and ${visible('d')}`,
    [unit.id, document],
  );
  if (!row) return unseen(reader.presence.actor);
  const label = { level: row.level };
  const object = { table: 'document', id: document };
  const noted = await reader.note({ act: 'print:slip', object, label, answer: () => ok({}) });
  if (noted.status !== 200) return noted;
  const mark = levelField(row);
  return { html: routingSlip({ ...row, mark, unit: unit.name, registered_on: dateOf(row.registered_at) }) };
}

/** The slip a borrower signs: by the codes of what he takes, never by titles. */
export async function printReceipt(reader: Reader, receipt: string): Promise<Printed> {
  const denied = await refused(reader, 'print:receipt');
  if (denied) return denied;
  const { unit } = reader.presence;
  const [row] = await reader.query<Omit<LoanSlip, 'unit' | 'copies'>>(
    `select r.no, r.code, r.made_at, (select p.name from person p where p.unit_id = r.unit_id and p.id = r.person_id) as person,
       (select p.name from person p where p.unit_id = r.unit_id and p.id = r.made_by) as clerk
     from loan_receipt r where r.unit_id = $1 and r.id = $2`,
    [unit.id, receipt],
  );
  if (!row) return unseen(reader.presence.actor);
  const copies = await reader.query<LoanSlip['copies'][number]>(
    `select c.code, c.copy_no, h.due_at from holding h join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id
     where h.unit_id = $1 and h.receipt_id = $2 and h.status <> 'undone' and ${visible('c')} order by c.code`,
    [unit.id, receipt],
  );
  const object = { table: 'loan_receipt', id: receipt };
  const noted = await reader.note({ act: 'print:receipt', object, answer: () => ok({}) });
  return noted.status === 200 ? { html: loanSlip({ ...row, copies, unit: unit.name }) } : noted;
}

/** The form of one day close. */
export async function printDayClose(reader: Reader, close: string): Promise<Printed> {
  const denied = await refused(reader, 'print:day-close');
  if (denied) return denied;
  const { unit } = reader.presence;
  const named = (id: string) => `(select p.name from person p where p.unit_id = y.unit_id and p.id = y.${id})`;
  const [row] = await reader.query<Omit<DayClosePaper, 'unit'>>(
    `select y.*, ${named('given_by')} as given_by, ${named('taker_id')} as taker from day_close y where y.unit_id = $1 and y.id = $2`,
    [unit.id, close],
  );
  if (!row) return unseen(reader.presence.actor);
  const object = { table: 'day_close', id: close };
  const noted = await reader.note({ act: 'print:day-close', object, answer: () => ok({}) });
  return noted.status === 200 ? { html: dayClosePaper({ ...row, unit: unit.name }) } : noted;
}
