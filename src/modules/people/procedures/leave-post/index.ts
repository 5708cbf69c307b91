import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/post.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, keepers, rules } from './rules.ts';
import { input } from './schema.ts';

export const leavePost = defineProcedure({
  id: 'people.leave-post',
  title: say('leave-post'),
  help: say('leave-post.help'),
  menu: keepers,
  clause: 'PEOPLE-013',
  input,
  result: z.object({ id: z.string(), ends_on: z.string() }),
  facts,
  rules,
  causes,
  approval,
  effects,
});
