import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const recordClosing = defineProcedure({
  id: 'sites.record-closing',
  title: say('record-closing'),
  verb: { zh: '下班检查', en: 'Check' },
  help: say('record-closing.help'),
  clause: 'SITE-008',
  input,
  facts,
  rules: [],
  causes,
  effects,
});
