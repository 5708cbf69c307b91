import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { mediumOffice } from '../../rules/keeping.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const registerMedium = defineProcedure({
  id: 'devices.register-medium',
  title: say('register-medium'),
  help: say('register-medium.help'),
  menu: mediumOffice,
  clause: 'DEVICE-012',
  input,
  result: z.object({ id: z.string(), mark: z.string() }),
  facts,
  rules,
  causes,
  effects,
});
