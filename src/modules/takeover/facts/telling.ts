import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { CarrierState } from '#intake/states.ts';
import type { Stamp } from '#modules/mail/door/rules/copied.ts';
import { incomingSeries } from '#modules/documents/door/numbering.ts';
import type { PlannedCopy, PlannedDocument } from '../door/sheet/plan.ts';

/** A copy that is in a person's hand by its line. */
export interface InHand extends Pick<PlannedDocument, 'existing' | 'kind' | 'scope' | 'provinceLevel'> {
  readonly matter: Matter;
  /** What the paper is called. */
  readonly id: string;
  readonly holder: string;
  readonly copyNo: number;
}

/** What documents tell by their lines, each thing once for every kind of paper it is told of. */
export interface Telling {
  readonly documents: number;
  readonly copies: number;
  /** Rank of the highest of it. */
  readonly level: number;
  /** The highest register number of our own form in each sequence: those move on, so that the next letter gets the next number. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly told: readonly { readonly matter: Matter; readonly told: CarrierState }[];
  readonly copied: readonly { readonly matter: Matter; readonly stamp: Stamp }[];
  /** Titles in which a mark could stand. */
  readonly titled: readonly { readonly matter: Matter; readonly title: string; readonly kind: CarrierKind }[];
  /** The last day each kind of paper came; undated ones stand for themselves. */
  readonly came: readonly { readonly matter: Matter; readonly issuer: string; readonly came: CivilDate | null }[];
  readonly held: readonly InHand[];
  /** Whom papers are to be known to by name; a registered document has its scope already. */
  readonly named: readonly { readonly matter: Matter; readonly person: string }[];
  /** Registered documents to which copies would be added. */
  readonly added: readonly { readonly matter: Matter; readonly document: string }[];
  /** Where cipher telegrams are to lie. */
  readonly laid: readonly { readonly matter: Matter; readonly kind: CarrierKind; readonly place: string }[];
}

/** Things that are told again and again, each kept once. */
function kept<T>() {
  const all = new Map<string, T>();
  return {
    all: () => [...all.values()],
    once: (key: readonly unknown[], make: () => T) => {
      const text = key.join('\u0000');
      if (!all.has(text)) all.set(text, make());
    },
  };
}

export async function tellingOf(
  documents: Iterable<PlannedDocument> | AsyncIterable<PlannedDocument>,
): Promise<Telling> {
  const [told, copied, named] = [
    kept<Telling['told'][number]>(),
    kept<Telling['copied'][number]>(),
    kept<Telling['named'][number]>(),
  ];
  const [added, laid] = [kept<Telling['added'][number]>(), kept<Telling['laid'][number]>()];
  const came = new Map<string, Telling['came'][number]>();
  const titled: Telling['titled'][number][] = [];
  const held: InHand[] = [];
  const numbers: Record<string, number> = {};
  let [count, copies, level] = [0, 0, 0];

  function copyTells({ level, regime, issuedOn, ...paper }: PlannedDocument, copy: PlannedCopy): void {
    const matter = { level, regime };
    const { kind, state, copyingUnit, copiedOn, hand, handId, copyNo, place } = copy;
    told.once([level, regime, state], () => ({ matter, told: state }));
    if (kind === 'copy' || kind === 'excerpt') {
      const stamp = { kind, issued_on: issuedOn, copying_unit: copyingUnit, copied_on: copiedOn };
      copied.once([level, regime, ...Object.values(stamp)], () => ({ matter, stamp }));
    }
    if (hand === 'person' && handId !== null) {
      const { existing, kind, scope, provinceLevel } = paper;
      held.push({
        matter,
        existing,
        kind,
        scope,
        provinceLevel,
        id: paper.number ?? paper.title,
        holder: handId,
        copyNo,
      });
    }
    if (paper.kind === 'cipher_telegram' && place !== null)
      laid.once([level, regime, place], () => ({ matter, kind: paper.kind, place }));
  }

  for await (const document of documents) {
    const { regime, title, kind, issuer, existing, scope, registerNo } = document;
    const matter = { level: document.level, regime };
    count++;
    copies += document.copies.length;
    level = Math.max(level, levelRank[document.level]);
    const [, secret, year = '', nth] = /^(密?)收〔([0-9]{4})〕([0-9]{1,8})号$/.exec(registerNo ?? '') ?? [];
    if (nth !== undefined) {
      const series = incomingSeries(secret === '' ? 'ordinary' : 'classified', year);
      numbers[series] = Math.max(numbers[series] ?? 0, Number(nth));
    }
    for (const copy of document.copies) copyTells(document, copy);
    if (title.includes('密')) titled.push({ matter, title, kind });
    const day = later(document.receivedOn, document.issuedOn);
    const key = [matter.level, regime, issuer, day === null].join('\u0000');
    came.set(key, { matter, issuer, came: later(day, came.get(key)?.came ?? null) });
    if (existing !== null) added.once([matter.level, regime, existing], () => ({ matter, document: existing }));
    else
      for (const token of scope)
        if (token.startsWith('p:'))
          named.once([matter.level, regime, token], () => ({ matter, person: token.slice(2) }));
  }
  return {
    documents: count,
    copies,
    level,
    numbers,
    told: told.all(),
    copied: copied.all(),
    titled,
    came: [...came.values()],
    held,
    named: named.all(),
    added: added.all(),
    laid: laid.all(),
  };
}

function later(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
