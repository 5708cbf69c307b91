import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/choose.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, proposers, rules } from './rules.ts';
import { input } from './schema.ts';

export const choose = defineProcedure({
  id: 'organization.choose',
  title: say('choose'),
  help: say('choose.help'),
  menu: proposers,
  clause: 'ORG-031',
  input,
  // How secrets of a company are labelled is chosen here too; its law is CLASSIFY-002's.
  marks: { value: 'worded' },
  facts,
  rules,
  causes,
  approval,
  effects,
});
