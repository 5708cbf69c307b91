import { systemActor } from '#kernel/actor.ts';
import { insert } from '#kernel/effect.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { levelRank } from '#kernel/label.ts';
import { mark, type Period } from '#kernel/period.ts';
import { type Document, document } from '#modules/carriers/index.ts';
import { write } from '#server/act/write.ts';
import { unitLaw } from '#server/law.ts';
import type { World } from './world.ts';

export interface OwnDocument {
  readonly level?: LevelId;
  readonly regime?: Document['regime'];
  readonly period?: Period | null;
  readonly status?: Document['status'];
  readonly scope?: readonly string[];
  readonly kind?: Document['kind'];
}

/** A document of the unit's own as classification leaves it, for tests that are not about classifying. */
export async function ownDocument(w: World, patch: OwnDocument = {}): Promise<string> {
  const { app } = w.running;
  const id = app.newId();
  const level = patch.level ?? 'secret';
  const regime = patch.regime ?? (levelRank[level] < levelRank.confidential ? 'own' : 'state');
  const period = patch.period === undefined ? ({ kind: 'years', years: 10 } as const) : patch.period;
  await app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1, $2)', [app.systemToken, w.id]);
    const [row] = await connection.query<Parameters<typeof unitLaw>[1] & { now: string }>(
      'select *, now() + make_interval(secs => clock_offset_ms / 1000.0) as now from unit where unit_id = $1',
      [w.id],
    );
    if (!row) throw new Error(`no unit ${w.id}`);
    const at = new Date(row.now).toISOString();
    const law = unitLaw(app.regulation, row, app.regulation.calendars, at.slice(0, 10));
    const made: Omit<Document, 'unit_id'> = {
      id,
      sequence: levelRank[level] < levelRank.confidential ? 'ordinary' : 'classified',
      source: 'own',
      kind: patch.kind ?? 'paper_document',
      doc_no: `测局发〔2026〕${id.slice(-4)}号`,
      title: '年度工作安排',
      issuer: '测试市某局',
      regime,
      period,
      mark: period ? mark({ level, regime, period }) : '',
      issued_on: at.slice(0, 10),
      expires_on: null,
      register_no: null,
      opened_at: null,
      registered_at: null,
      return_by: null,
      province_level: false,
      department_id: 'd1',
      source_ids: [],
      copies_made: 0,
      status: patch.status ?? 'active',
      reviewed_at: null,
      search: [],
      created_at: at,
      level: levelRank[level],
      scope: patch.scope ?? ['duty:registry', 'd:d1'],
      barred: [],
    };
    const entry = { act: 'test.document', input: null, key: null, outcome: 'done' as const, clauses: [], object: null };
    await write({
      app,
      connection,
      presence: { ...law, actor: systemActor, now: at, device: null },
      ...entry,
      ops: [insert(document, made)],
      label: null,
      answer: () => ({ status: 201, body: {} }),
    });
  });
  return id;
}
