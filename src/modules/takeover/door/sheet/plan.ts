import { searchPieces } from '#kernel/search.ts';
import type { ImportedCarrier, RowVerdict } from '#intake/judge/types.ts';
import { isCopy } from '#modules/mail/door/rules/copied.ts';
import { matterOf } from './ask.ts';
import type { PlannedCopy, PlannedDocument, Register } from '../../sheet/types.ts';
import { scopeTokens } from '../../sheet/scope.ts';

export type * from '../../sheet/types.ts';

const longestNote = 500;

/**
 * The documents that the taken lines of a file amount to, in the order of their first lines, with every copy numbered. Pure; the
 * search pieces make it the slowest part of an import.
 */
export function planImport(verdicts: readonly RowVerdict[], register: Register): PlannedDocument[] {
  const groups = new Map<string, ImportedCarrier[]>();
  for (const { carrier } of verdicts) {
    if (!carrier) continue;
    const group = groups.get(carrier.documentKey);
    if (group) group.push(carrier);
    else groups.set(carrier.documentKey, [carrier]);
  }
  const given = new Set(register.registerNos);
  return [...groups].map(([key, lines]) => planDocument(key, lines, register, given));
}

function planDocument(
  key: string,
  lines: readonly ImportedCarrier[],
  register: Register,
  given: Set<string>,
): PlannedDocument {
  const first = lines[0] as ImportedCarrier;
  const known = register.documents.get(key);
  const { level, regime } = matterOf(first);
  // A number that stands twice in the old books cannot be this document's in the register; it stays in the note of its copies.
  const registerNo = first.registerNo !== null && !given.has(first.registerNo) ? first.registerNo : null;
  if (registerNo !== null) given.add(registerNo);
  const issuer = lines.find((line) => line.issuer !== null)?.issuer ?? '';
  return {
    existing: known?.id ?? null,
    number: first.number,
    registerNo,
    title: first.title,
    issuer,
    level,
    regime,
    period: regime !== 'own' ? (lines.find((line) => !line.periodAssumed)?.period ?? first.period) : null,
    kind: first.kind,
    issuedOn: first.madeAt,
    provinceLevel: known?.province === true || lines.some((line) => line.provinceLevel),
    receivedOn: first.receivedAt,
    scope: scopeTokens(lines, register),
    search: known ? [] : searchPieces(first.title, first.number, issuer),
    copies: numbered(lines, register, known?.copyNos ?? [], registerNo === null),
  };
}

/** Numbers the ledger gives stand; copies without one take the next free numbers after all that are given. */
function numbered(
  lines: readonly ImportedCarrier[],
  register: Register,
  taken: readonly number[],
  withRegisterNo: boolean,
): PlannedCopy[] {
  const plain = lines.flatMap((line) => line.copyNumbers.filter(isPlain).map(Number));
  let next = [...taken, ...plain].reduce((most, no) => Math.max(most, no), 0);
  const used = new Set(taken);
  return lines.flatMap((line) => {
    const listed = line.copyNumbers.length > 0 ? line.copyNumbers : Array.from({ length: line.copies }, () => null);
    return listed.map((written) => {
      const own = written !== null && isPlain(written) ? Number(written) : null;
      const copyNo = own !== null && !used.has(own) ? own : ++next;
      used.add(copyNo);
      return copyOf(line, copyNo, own === null ? written : null, register, withRegisterNo);
    });
  });
}

function isPlain(copyNumber: string): boolean {
  return /^\d+$/.test(copyNumber) && Number(copyNumber) > 0;
}

function copyOf(
  line: ImportedCarrier,
  copyNo: number,
  formerNo: string | null,
  register: Register,
  withRegisterNo: boolean,
): PlannedCopy {
  const { state, hand, holderId, sentTo, volume, carrierNo, kind, pages, location, copyingUnit, copiedOn } = line;
  const ids = { person: holderId, unit: sentTo, courier: sentTo, archive: volume } as const;
  return {
    copyNo,
    formerNo,
    barCode: carrierNo,
    kind,
    pages,
    ...(isCopy(kind) ? { copyingUnit, copiedOn } : { copyingUnit: null, copiedOn: null }),
    state,
    hand,
    handId: hand in ids ? (ids[hand as keyof typeof ids] ?? null) : null,
    since: sinceOf(line),
    dueOn: hand === 'person' ? line.dueAt : null,
    place: location === null ? null : (register.places.get(location) ?? null),
    note: noteOf(line, withRegisterNo ? line.registerNo : null),
  };
}

function sinceOf({ hand, destroyedAt, archivedAt, returnedAt, receivedAt }: ImportedCarrier): string | null {
  if (hand === 'destroyed') return destroyedAt ?? receivedAt;
  if (hand === 'archive') return archivedAt ?? receivedAt;
  return hand === 'unit' ? (returnedAt ?? receivedAt) : receivedAt;
}

/** What the old ledger says of a copy that the register has no column for. */
function noteOf(line: ImportedCarrier, registerNo: string | null): string | null {
  const parts = [
    ['登记号', registerNo],
    ['保管人', line.holderId === null ? line.holderName : null],
    ['存放', line.location],
    ['容量', line.capacity],
    ['用途', line.purpose],
    ['附件', line.attachments],
    ['批准人', line.approver],
    ['备注', line.remarks],
  ] as const;
  const text = parts.flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])).join('；');
  return text === '' ? null : [...text].slice(0, longestNote).join('');
}
