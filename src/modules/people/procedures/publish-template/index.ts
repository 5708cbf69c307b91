import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/pledge.ts';
import { facts } from './facts.ts';
import { effects } from './effects.ts';
import { publishers, rules } from './rules.ts';
import { input } from './schema.ts';

export const publishTemplate = defineProcedure({
  id: 'people.publish-template',
  title: say('publish-template'),
  help: say('publish-template.help'),
  menu: publishers,
  clause: 'PEOPLE-005',
  input,
  facts,
  rules,
  effects,
});
