import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { markFound } from '../../effects.ts';
import { itemFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { publication } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const editItem = defineProcedure({
  id: 'publication.edit-item',
  title: say('edit-item'),
  help: say('edit-item.help'),
  clause: 'PUBLISH-001',
  input,
  marks: { title: 'ruled', content: 'ruled' },
  facts: itemFacts,
  rules,
  causes,
  object: ({ item: { id } }) => ({ table: 'publication', id }),
  effects: ({ item, input: { title, content } }) => ({
    effects: [
      update(
        publication,
        item.id,
        { title: title ?? item.title, content: content ?? item.content, version: item.version + 1 },
        { version: item.version },
      ),
    ],
    result: { id: item.id },
  }),
  onRefused: ({ item, now }, findings, { newId }) =>
    markFound(findings, { table: 'publication', id: item.id }, { newId, now }),
});
