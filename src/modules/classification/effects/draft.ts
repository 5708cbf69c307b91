import { insert, type RowOp, update } from '#kernel/effect.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { searchPieces } from '#kernel/search.ts';
import { type Document, document } from '#modules/documents/index.ts';
import type { Proposal } from '../rules/proposal.ts';
import { labelScope } from '../scope.ts';
import { type Draft, draft } from '../tables.ts';

/** A draft without a level yet is kept as an internal matter. */
const unproposed = 'internal';

export interface Drafted {
  readonly id: string;
  readonly title: string;
  readonly proposal: Proposal;
  readonly author: string;
  readonly department: string | null;
  /** Head of the department, who agrees to it. */
  readonly head: string | null;
}

/** What the label and the search know of a draft: it is protected at the level proposed for it, and known to those who work on it. */
function shared({ title, proposal, author, head }: Drafted) {
  const { level, regime } = proposal;
  return {
    title,
    search: searchPieces(title),
    regime,
    sequence:
      levelRank[level ?? unproposed] >= levelRank.confidential ? ('classified' as const) : ('ordinary' as const),
    level: levelRank[level ?? unproposed],
    scope: labelScope([], author, head),
  };
}

function proposed({ proposal }: Drafted) {
  const { level, regime, period, need, basis } = proposal;
  return { proposed: level, regime, period, need, basis };
}

/** A draft as it stood. */
export interface Known {
  readonly draft: Draft;
  readonly document: Document;
}

export interface NewDraft {
  readonly drafted: Drafted;
  readonly kind: Draft['kind'];
  readonly carrier: CarrierKind;
  readonly sources: readonly string[];
  readonly issuer: string;
  readonly at: Instant;
}

export function newDraft({ drafted, kind, carrier, sources, issuer, at }: NewDraft): RowOp[] {
  const { id, author, department } = drafted;
  return [
    insert(document, {
      id,
      source: 'own',
      kind: carrier,
      doc_no: null,
      issuer,
      period: null,
      mark: '',
      issued_on: null,
      expires_on: null,
      register_no: null,
      opened_at: null,
      registered_at: null,
      return_by: null,
      province_level: false,
      issuer_rank: null,
      department_id: department,
      source_ids: sources,
      copies_made: 0,
      status: 'draft',
      reviewed_at: null,
      created_at: at,
      barred: [],
      ...shared(drafted),
    }),
    insert(draft, { id, author_id: author, kind, ...proposed(drafted), status: 'drafting', created_at: at }),
  ];
}

export function redraft(drafted: Drafted, { draft: { proposed: before }, document: known }: Known): RowOp[] {
  const { id, department } = drafted;
  const { level, regime, scope } = known;
  return [
    update(document, id, { ...shared(drafted), department_id: department }, { level, regime, scope, status: 'draft' }),
    update(draft, id, proposed(drafted), { status: 'drafting', proposed: before }),
  ];
}
