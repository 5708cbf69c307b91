import { insert } from '#kernel/effect.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Period } from '#kernel/period.ts';
import { type Document, document } from '#modules/documents/index.ts';
import { given } from './effects.ts';
import { ordinary } from './rules.ts';
import type { World } from './world.ts';

export interface OwnDocument {
  readonly level?: LevelId;
  readonly regime?: Document['regime'];
  readonly period?: Period | null;
  readonly status?: Document['status'];
  readonly scope?: readonly string[];
  readonly kind?: Document['kind'];
  readonly source_ids?: readonly string[];
}

/** A document of the unit's own in any state, also one its own procedures would not leave it in; see `classified` for the ordinary way. */
export async function ownDocument(w: World, patch: OwnDocument = {}): Promise<string> {
  const id = w.running.app.newId();
  const level = patch.level ?? 'secret';
  const regime = patch.regime ?? (levelRank[level] < levelRank.confidential ? 'own' : 'state');
  const period = patch.period === undefined ? ({ kind: 'years', years: 10 } as const) : patch.period;
  const at = '2026-03-02T00:00:00.000Z';
  const row: Omit<Document, 'unit_id'> = {
    id,
    sequence: levelRank[level] < levelRank.confidential ? 'ordinary' : 'classified',
    source: 'own',
    kind: patch.kind ?? 'paper_document',
    doc_no: `测局发〔2026〕${id.slice(-4)}号`,
    title: '年度工作安排',
    issuer: '测试市某局',
    regime,
    period,
    mark: period ? markOf(ordinary.settings, { level, regime, period }) : '',
    issued_on: '2026-03-02',
    expires_on: null,
    register_no: null,
    opened_at: null,
    registered_at: null,
    return_by: null,
    province_level: false,
    issuer_rank: null,
    department_id: 'd1',
    source_ids: [...(patch.source_ids ?? [])],
    copies_made: 0,
    status: patch.status ?? 'active',
    reviewed_at: null,
    search: [],
    created_at: at,
    level: levelRank[level],
    scope: patch.scope ?? ['duty:registry', 'd:d1'],
    barred: [],
  };
  await given(w, [insert(document, row)]);
  return id;
}
