import { z } from 'zod';
import { dateOf } from '#kernel/calendar.ts';
import { evidenceOf } from '#kernel/evidence.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import { declareSite as declared } from '../../effects.ts';
import type { Tx } from '../../facts.ts';
import { say } from '../../phrases/content.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input as schema } from './schema.ts';

async function facts(input: Input, context: FactsContext<Tx>) {
  const { tx, unit, now } = context;
  const row = await tx
    .selectFrom('unit')
    .select('version')
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    version: row.version,
    today: dateOf(now),
    evidence: await evidenceOf(tx, unit.id, input.evidence_id),
    outside: await outsideNow(context),
  };
}

export const declareSite = defineProcedure({
  id: 'system.declare-site',
  title: say('declare'),
  help: say('declare.help'),
  menu: ['secrecy_office_head', 'security_admin'],
  clause: 'SYSTEM-020',
  input: schema,
  result: z.object({ id: z.string(), level: z.string() }),
  facts,
  rules,
  causes,
  approval,
  effects: ({ input: asked, version, actor, now }, { newId }) => {
    const id = newId();
    const { level } = asked;
    const row = {
      id,
      level,
      examination_document: asked.examination_document ?? null,
      approved_by: asked.approved_by ?? null,
      valid_until: asked.valid_until ?? null,
      evidence_id: asked.evidence_id ?? null,
      at: now,
      by: actor.id,
    };
    return { effects: declared(row, version), object: { table: 'site_declaration', id }, result: { id, level } };
  },
});
