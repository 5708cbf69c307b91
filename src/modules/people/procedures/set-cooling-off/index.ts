import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/post.ts';
import { keepers } from '../leave-post/rules.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const setCoolingOff = defineProcedure({
  id: 'people.set-cooling-off',
  title: say('set-cooling-off'),
  help: say('set-cooling-off.help'),
  menu: keepers,
  clause: 'PEOPLE-013',
  input,
  result: z.object({ id: z.string(), ends_on: z.string() }),
  facts,
  rules,
  causes,
  approval,
  object: ({ record }) => ({ table: 'cooling_off', id: record.id }),
  effects,
});
