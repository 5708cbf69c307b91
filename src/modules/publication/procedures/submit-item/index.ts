import { defineProcedure } from '#kernel/procedure.ts';
import { markFound } from '../../effects.ts';
import { itemFacts } from '../../facts.ts';
import { publishing } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { approval, rules } from './rules.ts';
import { input } from './schema.ts';

export const submitItem = defineProcedure({
  id: 'publication.submit-item',
  title: say('submit-item'),
  help: say('submit-item.help'),
  clause: 'PUBLISH-001',
  input,
  facts: itemFacts,
  rules,
  approval,
  permit: publishing,
  object: ({ item: { id } }) => ({ table: 'publication', id }),
  effects: ({ item }) => ({ effects: [], result: { id: item.id } }),
  onRefused: ({ item, now }, findings, { newId }) =>
    markFound(findings, { table: 'publication', id: item.id }, { newId, now }),
});
