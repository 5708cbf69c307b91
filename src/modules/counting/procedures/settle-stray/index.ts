import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { stray } from '#modules/strays/index.ts';
import { openReal } from '../../counting.ts';
import { settleFacts } from '../../facts/settle-stray.ts';
import { say } from '../../phrases/strays.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** What was found out about a copy that turned up: with it the alarm goes, and not before. */
export const settleStray = defineProcedure({
  id: 'counting.settle-stray',
  title: say('settle-stray'),
  verb: { zh: '处置', en: 'Settle' },
  help: say('settle-stray.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'],
  clause: 'CARRIER-057',
  input,
  facts: settleFacts,
  rules,
  object: ({ stray: { id } }) => ({ table: 'stray', id }),
  effects: ({ stray: of, copy, owed, input: { outcome, note = null }, settings, actor, now }, { newId }) => ({
    effects: [
      update(
        stray,
        of.id,
        { status: 'settled', outcome, settled_by: actor.id, settled_at: now, note },
        { status: of.status },
      ),
      ...meet(owed, actor.id, now),
      ...(outcome === 'real' ? openReal(copy, { since: of.found_at, by: actor.id, at: now, settings, newId }) : []),
    ],
    clauses: ['CARRIER-002', 'CARRIER-057'],
    result: { id: of.id },
  }),
});
