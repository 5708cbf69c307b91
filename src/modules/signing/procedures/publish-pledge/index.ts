import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { facts } from './facts.ts';
import { effects } from './effects.ts';
import { causes, publishers, rules } from './rules.ts';
import { input } from './schema.ts';

export const publishPledge = defineProcedure({
  id: 'signing.publish-pledge',
  title: say('publish-pledge'),
  help: say('publish-pledge.help'),
  menu: publishers,
  clause: 'PEOPLE-005',
  input,
  facts,
  rules,
  causes,
  effects,
});
