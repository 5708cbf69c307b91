import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { graded } from '../../facts/graded.ts';
import { say } from '../../phrases/post.ts';
import { effects } from './effects.ts';
import { keepers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const leavePost = defineProcedure({
  id: 'people.leave-post',
  title: say('leave-post'),
  help: say('leave-post.help'),
  menu: keepers,
  clause: 'PEOPLE-013',
  input,
  result: z.object({ id: z.string(), ends_on: z.string() }),
  facts: ({ person }: Input, context: Parameters<typeof graded>[1]) => graded(person, context),
  unshown: ['reviews'],
  rules,
  effects,
});
