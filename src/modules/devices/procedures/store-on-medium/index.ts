import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const storeOnMedium = defineProcedure({
  id: 'devices.store-on-medium',
  title: say('store-on-medium'),
  help: say('store-on-medium.help'),
  clause: 'DEVICE-013',
  input,
  result: z.object({ id: z.string(), level: z.string(), raised: z.boolean() }),
  facts,
  rules,
  causes,
  object: ({ medium }) => ({ table: 'medium', id: medium.id }),
  effects,
});
