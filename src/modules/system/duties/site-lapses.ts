import { dateOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { raise } from '#kernel/obligation.ts';
import { declareSite } from '../effects.ts';
import type { Tx } from '../facts.ts';
import { siteDeclared } from '../happenings.ts';

/**
 * An examination is valid for a time; after it the site is as if undeclared, and takes in no text of state secrets.
 * By hand: nothing is owed, the declaration has run out.
 */
export const siteLapses = defineDuty<Tx>({
  id: 'system.site-lapses',
  clauses: ['SYSTEM-020'],
  causes: [bringsUnasked(siteDeclared, 'The examination has run out: the site holds less than it was declared for.')],
  run: async ({ tx, unit, now, newId, actor }) => {
    const row = await tx
      .selectFrom('site_declaration as s')
      .innerJoin('unit as u', 'u.unit_id', 's.unit_id')
      .select(['s.id', 's.level', 's.valid_until', 'u.version', 'u.site_level'])
      .where('s.unit_id', '=', unit.id)
      .orderBy('s.at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row || row.site_level === 'none' || row.valid_until === null || row.valid_until >= dateOf(now)) return [];
    const id = newId();
    const none = { examination_document: null, approved_by: null, valid_until: null, evidence_id: null };
    return [
      ...declareSite({ id, level: 'none', ...none, at: now, by: actor.id }, row.version),
      raise({
        id: newId(),
        clause: 'SYSTEM-020',
        to: { role: 'secrecy_office_head' },
        object: { table: 'site_declaration', id: row.id },
        kind: 'site_declaration_over',
        at: now,
      }),
    ];
  },
});
