import { isClassified } from '#kernel/label.ts';
import type { Field } from '../aliases.ts';
import { readCopyNumbers } from '../normalise/copy-no.ts';
import { readCount, readPages } from '../normalise/count.ts';
import { type DocumentNumber, readIdentifier, readNumber } from '../normalise/number.ts';
import { isPlaceholder, squeeze, tidy } from '#kernel/typed/text.ts';
import { note, refuse } from '../remark.ts';
import type { Context } from './context.ts';
import { type Draft, add, cellOf, take, textOf } from './draft.ts';
import { documentKey } from './identity.ts';
import { readLabel } from './label.ts';
import { dateOf, readTimes } from './times.ts';
import type { ImportedCarrier } from './types.ts';
import { readWhereabouts } from './whereabouts.ts';

/** Fields a carrier cannot do without: an error value there refuses the line. */
const essential: ReadonlySet<Field> = new Set<Field>([
  'number',
  'title',
  'level',
  'period',
  'copies',
  'copy_no',
  'received_at',
  'due_at',
]);

/** Normalises one line; everything doubtful becomes a finding of the draft. The carrier is set where nothing refuses it. */
export function normaliseRow(draft: Draft, context: Context): void {
  const broken = brokenCells(draft);
  const number = broken.has('number') ? null : take(draft, 'number', readNumber(cellOf(draft, 'number')));
  const registerNo = take(draft, 'register_no', readIdentifier(cellOf(draft, 'register_no')));
  const carrierNo = take(draft, 'carrier_no', readIdentifier(cellOf(draft, 'carrier_no')));
  const title = titleOf(draft, number, carrierNo ?? registerNo);
  const year = yearOf(draft, number);
  const times = readTimes(draft, year, context);
  const label = readLabel(draft, context, times.madeAt ?? times.receivedAt);
  const copyNumbers = take(draft, 'copy_no', readCopyNumbers(cellOf(draft, 'copy_no'))) ?? [];
  draft.stated = take(draft, 'copies', readCount(cellOf(draft, 'copies')));
  const extent = take(draft, 'pages', readPages(cellOf(draft, 'pages')));
  const kind = take(draft, 'kind', context.kind(textOf(draft, 'kind'))) ?? 'paper_document';
  const where = readWhereabouts(draft, context, times.dueAt);
  if (draft.stated === null && copyNumbers.length === 0 && !draft.refused && draft.columns.has('copies'))
    add(draft, 'copies', note('count_missing'));
  if (number === null && !draft.refused && isClassified(label?.level ?? 'public') && carrierNo === null)
    add(draft, 'number', note('number_missing', {}, 'CARRIER-002'));
  if (draft.refused || !label) return;
  const identity = { number: number?.text ?? null, registerNo, title, receivedAt: times.receivedAt };
  draft.carrier = {
    documentKey: documentKey(identity),
    number: identity.number,
    registerNo,
    title,
    receivedAt: times.receivedAt,
    carrierNo,
    level: label.level,
    period: label.period,
    periodAssumed: label.periodAssumed,
    regime: context.options.regime,
    copies: copyNumbers.length || (draft.stated ?? 1),
    copyNumbers,
    pages: extent?.pages ?? null,
    capacity: extent?.capacity ?? null,
    kind,
    issuer: freeText(draft, 'issuer'),
    madeAt: times.madeAt,
    provinceLevel: isForProvinces(draft),
    copyingUnit: freeText(draft, 'copying_unit'),
    copiedOn: dateOf(draft, 'copied_on', year, context),
    dueAt: times.dueAt,
    year,
    state: where.state,
    hand: where.hand,
    holderId: where.holderId,
    holderName: where.holderName,
    department: where.department,
    scope: scopeOf(draft),
    location: freeText(draft, 'location'),
    sentTo: freeText(draft, 'sent_to'),
    returnedAt: dateOf(draft, 'returned_at', year, context),
    archivedAt: dateOf(draft, 'archived_at', year, context),
    volume: freeText(draft, 'volume'),
    destroyedAt: dateOf(draft, 'destroyed_at', year, context),
    purpose: freeText(draft, 'purpose'),
    attachments: freeText(draft, 'attachments'),
    approver: freeText(draft, 'approver'),
    remarks: freeText(draft, 'remarks'),
  } satisfies ImportedCarrier;
}

function brokenCells(draft: Draft): Set<Field> {
  const broken = new Set<Field>();
  for (const [field, column] of draft.columns) {
    const cell = draft.cells[column];
    if (!cell || typeof cell !== 'object' || cell.kind !== 'error') continue;
    broken.add(field);
    add(draft, field, (essential.has(field) ? refuse : note)('cell_error'));
  }
  return broken;
}

function titleOf(draft: Draft, number: DocumentNumber | null, other: string | null): string {
  const title = tidy(textOf(draft, 'title'));
  if (!isPlaceholder(squeeze(title))) return title;
  const standIn = number?.text ?? other;
  if (standIn === null) add(draft, 'title', refuse('title_missing', {}));
  else add(draft, 'title', note('title_only_number', { number: standIn }));
  return standIn ?? '';
}

function yearOf(draft: Draft, number: DocumentNumber | null): number | null {
  const year = /(?:19|20)\d\d/.exec(squeeze(textOf(draft, 'source_year')))?.[0];
  return year === undefined ? (number?.year ?? null) : Number(year);
}

/** CARRIER-014: a ledger has no column for it; it stands in the scope, beside the level or among the remarks. */
function isForProvinces(draft: Draft): boolean {
  return (['scope', 'level', 'remarks', 'sent_to'] as const).some((field) =>
    /省、?军级|省、?部级|省级|军级|军区级/.test(squeeze(textOf(draft, field))),
  );
}

function freeText(draft: Draft, field: Field): string | null {
  if (!draft.columns.has(field)) return null;
  const text = tidy(textOf(draft, field));
  return isPlaceholder(squeeze(text)) ? null : text;
}

function scopeOf(draft: Draft): string[] {
  const text = freeText(draft, 'scope');
  return text === null
    ? []
    : text
        .split(/[、,，;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
