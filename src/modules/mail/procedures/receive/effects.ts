import { reckoned } from '#kernel/calendar.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { markOf } from '#kernel/mark.ts';
import type { Instant } from '#kernel/json.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Finding } from '#kernel/verdict.ts';
import { readNumbers, writeNumbers } from '#modules/documents/door/copy-numbers.ts';
import { officialNumber } from '#kernel/typed/number.ts';
import { newCarriers } from '#modules/making/door/new-carriers.ts';
import { registered } from '../../clocks.ts';
import { register } from '../../registration.ts';
import { isCopy } from '../../door/rules/copied.ts';
import { countDifference, type ReceiveAsk } from '../../rules/intake.ts';
import { searchPieces } from '#kernel/search.ts';
import { type Document, document } from '#modules/documents/index.ts';
import { receipt } from '../../tables.ts';

/** Document, copies, receipt; number and slip now, or the duty to give them today. */
export function effects(ask: ReceiveAsk, { newId }: EffectContext): Outcome {
  const { input, actor, at, codes } = ask;
  const id = newId();
  const label = labelOf(ask);
  const numbers = readNumbers(input.counted) ?? [];
  const made = newCarriers(
    {
      documentId: id,
      numbers,
      label,
      from: { kind: 'unit', id: input.issuer },
      step: 'receive',
      by: actor.id,
      at,
      set: { kind: input.kind, pages: input.pages ?? null, place_id: input.place ?? null, ...copiedBy(ask) },
    },
    codes,
    newId,
  );
  const registration = input.register_now ? register(ask, id, newId) : null;
  const row = { ...documentOf(ask, id, numbers.length), register_no: registration?.registerNo ?? null, ...label };
  const effects: RowOp[] = [insert(document, row), ...made.ops, signed(ask, id, newId()), ...(registration?.ops ?? [])];
  const due = reckoned(ask.due);
  if (due !== null) effects.push(owed(ask, due, id, newId()));
  return {
    effects,
    object: { table: 'document', id },
    clauses: ['CARRIER-002', 'CARRIER-004', 'CARRIER-007'],
    result: {
      id,
      register_no: registration?.registerNo ?? null,
      mark: row.mark,
      slip: registration?.slipCode ?? null,
      carriers: made.carriers,
    },
    ...(input.acted_at ? { actedAt: at } : {}),
  };
}

/** CARRIER-030: what the stamp of a copy made elsewhere says. */
function copiedBy({ input, copiedAt }: ReceiveAsk) {
  return isCopy(input.kind) ? { copying_unit: input.copying_unit ?? null, copied_at: copiedAt } : {};
}

/** CARRIER-007: a difference is told at once to those who settle it, with the numbers and nothing else. */
export function onRefused(ask: ReceiveAsk, findings: readonly Finding[], { newId }: EffectContext): RowOp[] {
  const differs = countDifference(ask.input);
  if (!differs || findings.some((finding) => finding.kind === 'denied')) return [];
  const object = { table: 'receipt', id: newId() };
  return (['registry_clerk', 'secrecy_officer'] as const).map((role) =>
    raise({
      id: newId(),
      clause: 'CARRIER-007',
      to: { role },
      object,
      kind: 'discrepancy',
      detail: { ...differs, doc_no: ask.input.doc_no ?? null, issuer: ask.input.issuer },
      at: ask.now,
    }),
  );
}

/** The registry always needs to know what it keeps; a receiver outside it knows what passed through his hands. */
function labelOf({ input, actor }: ReceiveAsk) {
  const scope = [...new Set(['duty:registry', ...input.scope])];
  const knows = scope.some((token) => actor.tokens.includes(token));
  return {
    level: levelRank[input.level ?? 'public'],
    regime: input.regime,
    scope: knows ? scope : [...scope, `p:${actor.id}`],
    barred: [],
  };
}

function documentOf(
  { input, at, now, sequence, settings, expiresOn }: ReceiveAsk,
  id: string,
  copies: number,
): Omit<Document, 'unit_id' | 'level' | 'scope' | 'barred'> {
  const level = input.level ?? 'public';
  const period = input.period ?? null;
  return {
    id,
    sequence,
    source: input.source,
    kind: input.kind,
    doc_no: input.doc_no ? officialNumber(input.doc_no) : null,
    title: input.title,
    issuer: input.issuer,
    regime: input.regime,
    period,
    mark: markOf(settings, { level, regime: input.regime, period }),
    issued_on: input.issued_on ?? null,
    expires_on: input.issued_on || period?.kind === 'date' ? expiresOn : null,
    register_no: null,
    opened_at: at,
    registered_at: input.register_now ? now : null,
    return_by: input.return_by ?? null,
    province_level: input.province_level,
    issuer_rank: input.issuer_rank ?? null,
    department_id: null,
    source_ids: [],
    copies_made: copies,
    status: input.ended_by_originator ? 'ended' : 'active',
    reviewed_at: null,
    search: searchPieces(input.title, input.doc_no ? officialNumber(input.doc_no) : null, input.issuer),
    created_at: now,
  };
}

function signed({ input, actor, at }: ReceiveAsk, documentId: string, id: string): RowOp {
  return insert(receipt, {
    id,
    document_id: documentId,
    dispatch_id: null,
    listed: writeNumbers(readNumbers(input.listed) ?? []),
    counted: writeNumbers(readNumbers(input.counted) ?? []),
    handed_by: input.handed_by ?? '',
    received_by: actor.id,
    at,
  });
}

function owed({ actor, now }: ReceiveAsk, due: Instant, documentId: string, id: string): RowOp {
  return oblige(registered, {
    id,
    owner: { person: actor.id },
    department: actor.departmentId,
    object: documentId,
    at: now,
    due,
  });
}
