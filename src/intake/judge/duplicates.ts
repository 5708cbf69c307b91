import { type Text, list } from '#kernel/text.ts';
import { levelNames } from '#kernel/label.ts';
import { say } from '../messages.ts';
import { squeeze } from '#kernel/typed/text.ts';
import { note, refuse } from '../remark.ts';
import { type Draft, add } from './draft.ts';
import type { ImportedCarrier, Known, KnownDocument } from './types.ts';

interface Place {
  readonly sheet: string;
  readonly line: number;
  readonly holder: string | null;
}

interface Group extends Place {
  readonly carrier: ImportedCarrier;
  /** Copies listed so far, by copy number or bar code. */
  readonly copies: Map<string, Place>;
  /** Lines without copy numbers, by everything that tells them apart. */
  readonly lines: Map<string, Place>;
  /** Registered copies not yet matched by a line. */
  unmatched: number;
}

export interface DuplicateCheck {
  /** Counts what a document lists over all lines, before any line is checked. */
  count(draft: Draft): void;
  check(draft: Draft): void;
}

/** Finds what is registered twice: in the file, or in the file and the register. Lines must come in their order. */
export function duplicateCheck(known: Known): DuplicateCheck {
  const listed = new Map<string, number>();
  const groups = new Map<string, Group>();
  return {
    count({ carrier }) {
      if (carrier && carrier.copyNumbers.length > 0)
        listed.set(carrier.documentKey, (listed.get(carrier.documentKey) ?? 0) + carrier.copyNumbers.length);
    },
    check(draft) {
      const { carrier } = draft;
      if (!carrier) return;
      checkCount(draft, carrier, listed.get(carrier.documentKey) ?? 0);
      if (draft.refused) return;
      const registered = known.documents.get(carrier.documentKey);
      const group = groups.get(carrier.documentKey);
      if (group) checkDocument(draft, carrier, group);
      if (registered) checkRegistered(draft, carrier, registered);
      if (draft.refused) return;
      const joined = group ?? newGroup(draft, carrier, registered);
      if (!group) groups.set(carrier.documentKey, joined);
      checkLine(draft, carrier, joined);
      if (!draft.refused && !draft.same && registered) dropRegistered(draft, carrier, registered, joined);
    },
  };
}

/** 份数 against 份号 (CARRIER-007): of the line itself, or of the whole document where every copy has its own line. */
function checkCount(draft: Draft, carrier: ImportedCarrier, ofDocument: number): void {
  const own = carrier.copyNumbers.length;
  if (draft.stated === null || own === 0 || draft.stated === own || draft.stated === ofDocument) return;
  add(draft, 'copies', refuse('count_mismatch', { copies: draft.stated, listed: own }));
}

function checkDocument(draft: Draft, carrier: ImportedCarrier, group: Group): void {
  const where = { sheet: group.sheet, line: group.line };
  const differs = (what: Text, other: Text | string): void =>
    add(draft, null, refuse('document_differs', { ...where, what, other }));
  if (squeeze(carrier.title) !== squeeze(group.carrier.title)) return differs(say('word_title'), group.carrier.title);
  if (carrier.level !== group.carrier.level) return differs(say('word_level'), levelNames[group.carrier.level]);
  const comparable = !carrier.periodAssumed && !group.carrier.periodAssumed;
  if (comparable && JSON.stringify(carrier.period) !== JSON.stringify(group.carrier.period))
    differs(say('word_period'), '');
}

function checkRegistered(draft: Draft, carrier: ImportedCarrier, registered: KnownDocument): void {
  const differs = (what: Text, other: Text | string): void =>
    add(draft, null, refuse('known_differs', { what, known: other }));
  if (squeeze(carrier.title) !== squeeze(registered.title)) return differs(say('word_title'), registered.title);
  if (carrier.level !== registered.level) differs(say('word_level'), levelNames[registered.level]);
}

function newGroup(draft: Draft, carrier: ImportedCarrier, registered: KnownDocument | undefined): Group {
  const place = { sheet: draft.sheet, line: draft.line, holder: carrier.holderName };
  return { ...place, carrier, copies: new Map(), lines: new Map(), unmatched: registered?.copyNumbers.length ?? 0 };
}

/** Against the earlier lines of the same document. */
function checkLine(draft: Draft, carrier: ImportedCarrier, group: Group): void {
  const place = { sheet: draft.sheet, line: draft.line, holder: carrier.holderName };
  const ids = copyIds(carrier);
  if (ids.length === 0) {
    const print = fingerprint(carrier);
    const earlier = group.lines.get(print);
    if (earlier) repeats(draft, earlier);
    else group.lines.set(print, place);
    return;
  }
  const twice = ids.filter((id) => group.copies.has(id));
  const [copy] = twice;
  const earlier = copy === undefined ? undefined : group.copies.get(copy);
  if (copy === undefined || !earlier) {
    for (const id of ids) group.copies.set(id, place);
    return;
  }
  const where = { copy: copy.replace(/^#/, ''), sheet: earlier.sheet, line: earlier.line };
  if (earlier.holder !== carrier.holderName)
    add(draft, 'copy_no', refuse('copy_two_holders', { ...where, other: earlier.holder ?? '—' }));
  else if (twice.length === ids.length) repeats(draft, earlier);
  else add(draft, 'copy_no', refuse('copy_twice', where, 'CARRIER-002'));
}

function repeats(draft: Draft, earlier: Place): void {
  draft.same = true;
  add(draft, null, note('same_as_line', { sheet: earlier.sheet, line: earlier.line }));
}

/** Against the register: what it has already is not taken again, so importing a file twice changes nothing. */
function dropRegistered(draft: Draft, carrier: ImportedCarrier, registered: KnownDocument, group: Group): void {
  const ids = copyIds(carrier);
  const has = new Set([...registered.copyNumbers, ...(registered.carrierNos ?? []).map((no) => `#${no}`)]);
  const there = ids.filter((id) => has.has(id));
  const matched = ids.length === 0 ? Math.min(group.unmatched, carrier.copies) : there.length;
  group.unmatched -= matched;
  if (matched === 0) return;
  if (matched === carrier.copies) {
    draft.same = true;
    add(draft, null, note('same_registered'));
    return;
  }
  add(
    draft,
    'copy_no',
    note('known_partly', { copies: ids.length === 0 ? String(matched) : list(there) }, 'CARRIER-002'),
  );
  const copyNumbers = carrier.copyNumbers.filter((copy) => !has.has(copy));
  draft.carrier = { ...carrier, copyNumbers, copies: carrier.copies - matched };
}

function copyIds(carrier: ImportedCarrier): readonly string[] {
  if (carrier.copyNumbers.length > 0) return carrier.copyNumbers;
  return carrier.carrierNo === null ? [] : [`#${carrier.carrierNo}`];
}

function fingerprint(carrier: ImportedCarrier): string {
  const { registerNo, copies, holderName, department, state, hand, receivedAt, dueAt, kind, volume, sentTo } = carrier;
  return [registerNo, copies, holderName, department, state, hand, receivedAt, dueAt, kind, volume, sentTo].join('|');
}
