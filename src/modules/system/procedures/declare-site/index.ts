import { z } from 'zod';
import { dateOf } from '#kernel/calendar.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { declareSite as declared } from '../../effects.ts';
import type { Tx } from '../../facts.ts';
import { say } from '../../phrases/content.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(_input: Input, { tx, unit, now }: FactsContext<Tx>) {
  const row = await tx
    .selectFrom('unit')
    .select('version')
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  return row && { version: row.version, today: dateOf(now) };
}

export const declareSite = defineProcedure({
  id: 'system.declare-site',
  title: say('declare'),
  help: say('declare.help'),
  menu: ['secrecy_office_head', 'security_admin'],
  clause: 'SYSTEM-020',
  input,
  result: z.object({ id: z.string(), level: z.string() }),
  facts,
  rules,
  effects: ({ input: asked, version, actor, now }, { newId }) => {
    const id = newId();
    const { level } = asked;
    const row = {
      id,
      level,
      examination_document: asked.examination_document ?? null,
      approved_by: asked.approved_by ?? null,
      valid_until: asked.valid_until ?? null,
      at: now,
      by: actor.id,
    };
    return { effects: declared(row, version), object: { table: 'site_declaration', id }, result: { id, level } };
  },
});
