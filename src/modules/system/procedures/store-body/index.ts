import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/content.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const storeBody = defineProcedure({
  id: 'system.store-body',
  title: say('store'),
  help: say('store.help'),
  menu: 'none',
  clause: 'SYSTEM-018',
  input,
  result: z.object({
    id: z.string(),
    version: z.number(),
    sha256: z.string(),
  }),
  facts,
  rules,
  causes,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects,
});
