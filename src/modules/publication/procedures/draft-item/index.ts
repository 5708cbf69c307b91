import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { markFound } from '../../effects.ts';
import { say } from '../../phrases.ts';
import { publication } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const draftItem = defineProcedure({
  id: 'publication.draft-item',
  title: say('draft-item'),
  help: say('draft-item.help'),
  clause: 'PUBLISH-001',
  input,
  marks: { title: 'ruled', content: 'ruled' },
  facts: async () => ({}),
  rules,
  causes,
  effects: ({ input: item, actor, now }, { newId }) => {
    const id = newId();
    const state = { version: 1, status: 'draft', created_at: now, published_at: null, published_by: null } as const;
    return {
      effects: [
        insert(publication, { id, ...item, provider_id: actor.id, department_id: actor.departmentId, ...state }),
      ],
      object: { table: 'publication', id },
      result: { id },
    };
  },
  onRefused: ({ actor, now }, findings, { newId }) =>
    markFound(findings, { table: 'person', id: actor.id }, { newId, now }),
});
