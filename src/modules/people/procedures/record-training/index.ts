import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/post.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules, trainers } from './rules.ts';
import { input } from './schema.ts';

export const recordTraining = defineProcedure({
  id: 'people.record-training',
  title: say('record-training'),
  help: say('record-training.help'),
  menu: trainers,
  clause: 'PEOPLE-006',
  input,
  facts,
  rules,
  causes,
  effects,
});
