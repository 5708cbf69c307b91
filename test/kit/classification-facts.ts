import type { Obligation } from '#kernel/obligation.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import type { Period } from '#kernel/period.ts';
import type { Body } from '#modules/documents/index.ts';
import type { ChangingFacts } from '#modules/classification/facts/changing.ts';
import type { Timed } from '#kernel/period.ts';
import type { Proposal } from '#modules/classification/rules/proposal.ts';
import type { Derived, Source } from '#modules/classification/derived.ts';
import type { Classification, Draft } from '#modules/classification/tables.ts';
import { document } from './carrier-facts.ts';
import { scoping } from './rules.ts';

export const tenYears: Period = { kind: 'years', years: 10 };

/** What rules of classification look at: a state secret of ten years, proposed by `somebody` for one reader. */
export function proposal(patch: Partial<Proposal> = {}): Proposal {
  return { level: 'secret', regime: 'state', period: tenYears, need: ['p:reader'], basis: '第三条', ...patch };
}

export function timed(patch: Partial<Timed> = {}): Timed {
  return { level: 'secret', regime: 'state', period: tenYears, span: 10, over: false, ...patch };
}

/** What it is made of: a paper of a superior. */
export function source(patch: Partial<Source> = {}): Source {
  const { level, regime } = proposal();
  return {
    name: '1号',
    level: level ?? 'secret',
    regime,
    kind: 'paper_document',
    origin: 'superior',
    register_no: '密收〔2026〕1号',
    issuer: '试验省某厅',
    issuer_rank: null,
    issuers: patch.origin === 'own' ? [] : [patch.issuer ?? '试验省某厅'],
    decided: true,
    ...patch,
  };
}

/** What is asked of whatever is made of sources; of an original none of it can be broken. */
export const ofSources = [
  'sources-within-power',
  'sources-decided',
  'one-regime',
  'work-secret-kept',
  'derived-level',
  'derived-regime',
  'derived-period',
  'derived-scope',
] as const;

export function derived(patch: Partial<Derived> = {}): Derived {
  const { level, regime, period, need } = proposal();
  return { level: level ?? 'secret', regime, period, need, expires_on: '2036-03-02', sources: [source()], ...patch };
}

export function draft(patch: Partial<Draft> = {}): Draft {
  const { level, ...rest } = proposal();
  return {
    unit_id: 'u',
    id: 'doc',
    author_id: 'somebody',
    kind: 'original',
    proposed: level,
    ...rest,
    status: 'drafting',
    created_at: '2026-03-01T01:00:00.000Z',
    ...patch,
  };
}

export function record(patch: Partial<Classification> = {}): Classification {
  const { level, ...rest } = proposal();
  return {
    unit_id: 'u',
    id: 'record',
    document_id: 'doc',
    kind: 'original',
    decided_level: level ?? 'secret',
    ...rest,
    mark: '机密★10年',
    source_ids: [],
    proposer_id: 'somebody',
    deciders: [],
    decided_on: '2026-03-01',
    authority_document: null,
    decision_document: null,
    case_id: null,
    at: '2026-03-01T01:00:00.000Z',
    ...patch,
  };
}

/** A text that bears the mark due on it. */
export function marking(patch: Partial<Marking> = {}): Marking {
  return { due: '机密★10年', borne: true, others: [], ...patch };
}

export function body(patch: Partial<Body> = {}): Body {
  return {
    unit_id: 'u',
    id: 'body',
    document_id: 'doc',
    part: 'text',
    version: 1,
    name: 'text.txt',
    sha256: '0'.repeat(64),
    size: 6,
    upload: 'f'.repeat(32),
    at: '2026-03-01T01:00:00.000Z',
    by: 'somebody',
    finalised_at: null,
    reason: null,
    ...patch,
  };
}

export function obligation(patch: Partial<Obligation> = {}): Obligation {
  return {
    unit_id: 'u',
    id: 'owed',
    clause: 'CLASSIFY-021',
    owner_id: 'somebody',
    owner_role: null,
    department_id: null,
    object_table: 'document',
    object_id: 'doc',
    cause: 'mark:person:somebody',
    opened_at: '2026-03-01T01:00:00.000Z',
    remind_at: null,
    due_at: '2026-03-04T01:00:00.000Z',
    status: 'open',
    escalated: 0,
    met_at: null,
    met_by: null,
    blocks: [],
    tells: [],
    ...patch,
  };
}

/** An own, decided and live secret, about to become confidential. */
export function changing(patch: Partial<ChangingFacts> = {}): ChangingFacts {
  return {
    document: document({ source: 'own' }),
    draft: draft({ status: 'classified' }),
    record: record(),
    level: 'secret',
    need: ['p:reader'],
    own: true,
    today: '2026-03-02',
    live: true,
    from: '2026-03-01',
    proposal: proposal({ level: 'confidential' }),
    timed: timed({ level: 'confidential' }),
    scoping,
    derived: null,
    copies: [],
    granted: [],
    reviews: [],
    derivatives: [],
    follows: [],
    texts: 0,
    head: 'head',
    deciders: [],
    pending: false,
    ...patch,
  };
}

export const matter = { level: 'secret', regime: 'state' } as const;
