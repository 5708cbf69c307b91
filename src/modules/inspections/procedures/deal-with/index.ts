import { isOf } from '#kernel/clock.ts';
import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { dealtWith } from '../../clocks.ts';
import { say } from '../../phrases.ts';
import { finding as findingTable } from '../../tables.ts';
import { facts } from './facts.ts';
import { deciders, rules } from './rules.ts';
import { input } from './schema.ts';

export const dealWith = defineProcedure({
  id: 'inspections.deal-with',
  title: say('deal-with'),
  verb: { zh: '处理', en: 'Deal with' },
  help: say('deal-with.help'),
  menu: deciders,
  clause: 'INSPECT-004',
  input,
  facts,
  rules,
  object: ({ finding }) => ({ table: 'finding', id: finding.id }),
  effects: ({ finding, owed, input: { measure = null }, actor, now }) => {
    const set = { dealt_with: measure, dealt_by: actor.id, dealt_at: now };
    const open = owed.filter((one) => isOf(dealtWith, one));
    return {
      effects: [update(findingTable, finding.id, set, { dealt_at: null }), ...meet(open, actor.id, now)],
      result: { id: finding.id },
    };
  },
});
