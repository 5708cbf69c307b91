import { makeCode } from '#kernel/code.ts';
import { type Hand, movement, registryHand } from '#kernel/custody.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { isClassified, type Label, levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Settings } from '#kernel/parameter.ts';
import { endsOn, type Period } from '#kernel/period.ts';
import { searchPieces } from '#kernel/search.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { series } from '#modules/organization/index.ts';
import { type OldPaper, oldPapers } from './papers.ts';

const departments = ['general', 'planning', 'projects', 'finance', 'personnel', 'law'] as const;
const years: Partial<Record<OldPaper['level'], number>> = { confidential: 10, secret: 20, top_secret: 30 };
const cabinets: Partial<Record<OldPaper['level'], string>> = { confidential: 'cabinet2', secret: 'cabinet1' };
/** A copy left the registry, if it did, this long after it came. */
const keptDays = 120;

/** What the registry held before the story begins, taken over from its old books in one act. */
export function stock(at: Instant, settings: Settings, newId: () => string): RowOp[] {
  const numbers = new Map<string, number>();
  let serial = 0;
  const rows = oldPapers(at).flatMap((paper) => {
    const id = newId();
    const label = labelOf(paper);
    const copies = paper.hands.flatMap((hand, n) =>
      copyRows(paper, { id, label, hand, no: n + 1, serial: ++serial }, newId),
    );
    return [documentRow(paper, id, label, settings, numbers), ...copies];
  });
  const counters = [...numbers].map(([id, last]) => insert(series, { id, last }));
  return [...rows, ...counters];
}

function labelOf({ n, level }: OldPaper): Label {
  return {
    level: levelRank[level],
    regime: isClassified(level) ? 'state' : 'own',
    scope: ['duty:registry', `d:${departments[n % departments.length]}`],
    barred: [],
  };
}

function documentRow(
  paper: OldPaper,
  id: string,
  label: Label,
  settings: Settings,
  numbers: Map<string, number>,
): RowOp {
  const { n, title, level, issuedOn, issuer, hands } = paper;
  const secret = isClassified(level);
  const period: Period | null = secret ? { kind: 'years', years: years[level] ?? 10 } : null;
  const sequence = secret ? 'classified' : 'ordinary';
  const year = issuedOn.slice(0, 4);
  const counter = `incoming:${sequence}:${year}`;
  const no = (numbers.get(counter) ?? 0) + 1;
  numbers.set(counter, no);
  const docNo = `${issuer.slice(0, 2)}发〔${year}〕${11 + n}号`;
  const arrived = arrival(paper);
  return insert(document, {
    id,
    sequence,
    source: n % 3 === 0 ? 'other' : 'superior',
    kind: 'paper_document',
    doc_no: docNo,
    title,
    issuer,
    period,
    mark: markOf(settings, { level, regime: label.regime, period }),
    issued_on: issuedOn,
    expires_on: period ? endsOn(period, issuedOn) : null,
    register_no: `${secret ? '密收' : '收'}〔${year}〕${no}号`,
    opened_at: arrived,
    registered_at: arrived,
    return_by: null,
    province_level: false,
    issuer_rank: null,
    department_id: null,
    source_ids: [],
    copies_made: hands.length,
    status: hands.every((hand) => hand.kind === 'destroyed') ? 'closed' : 'active',
    reviewed_at: null,
    search: searchPieces(title, docNo, issuer),
    created_at: arrived,
    ...label,
  });
}

interface OldCopy {
  /** Of its document. */
  readonly id: string;
  readonly label: Label;
  readonly hand: Hand;
  readonly no: number;
  readonly serial: number;
}

function copyRows(paper: OldPaper, { id: documentId, label, hand, no, serial }: OldCopy, newId: () => string): RowOp[] {
  const id = newId();
  const arrived = arrival(paper);
  const left = hand.kind === 'registry' ? null : new Date(Date.parse(arrived) + keptDays * 86_400_000).toISOString();
  const row = insert(carrier, {
    id,
    code: makeCode('carrier', serial),
    document_id: documentId,
    copy_no: no,
    kind: 'paper_document',
    pages: 2 + ((paper.n * 3) % 17),
    hand: hand.kind,
    hand_id: hand.id,
    since: left ?? arrived,
    due_at: null,
    turn: left ? 2 : 1,
    place_id: left ? null : (cabinets[paper.level] ?? 'cabinet3'),
    copy_of: null,
    copying_unit: null,
    copied_at: null,
    operator_id: null,
    stamp: null,
    collect_by: null,
    created_at: arrived,
    ...label,
  });
  const came = moved(newId(), id, 1, { kind: 'unit', id: paper.issuer }, registryHand, arrived);
  return [row, came, ...(left ? [moved(newId(), id, 2, registryHand, hand, left)] : [])];
}

const steps: Partial<Record<Hand['kind'], string>> = {
  registry: 'receive',
  archive: 'archive',
  destroyed: 'destroy',
  missing: 'inventory',
};

function moved(id: string, copy: string, turn: number, from: Hand, to: Hand, at: Instant): RowOp {
  return insert(movement, {
    id,
    carrier_id: copy,
    turn,
    step: steps[to.kind] ?? 'move',
    from_kind: from.kind,
    from_id: from.id,
    to_kind: to.kind,
    to_id: to.id,
    by: 'linxiaotang',
    at,
    case_id: null,
    note: '旧台账接续',
  });
}

function arrival({ issuedOn }: OldPaper): Instant {
  return new Date(Date.parse(`${issuedOn}T02:00:00Z`) + 3 * 86_400_000).toISOString();
}
