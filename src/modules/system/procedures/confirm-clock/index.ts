import { update } from '#kernel/effect.ts';
import { alert } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/clock.ts';
import { facts } from './facts.ts';
import { confirmers, rules } from './rules.ts';
import { input } from './schema.ts';

export const confirmClock = defineProcedure({
  id: 'system.confirm-clock',
  title: say('confirm'),
  help: say('confirm.help'),
  menu: confirmers,
  clause: 'SYSTEM-007',
  input,
  facts,
  rules,
  effects: ({ jumps, now }) => ({ effects: jumps.map(({ id }) => update(alert, id, { seen_at: now })), result: {} }),
});
