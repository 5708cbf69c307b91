import { defineProcedure } from '#kernel/procedure.ts';
import { newDraft, redraft } from '../../effects/draft.ts';
import { say } from '../../phrases/proposal.ts';
import { facts } from './facts.ts';
import { ahead, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const draft = defineProcedure({
  id: 'classification.draft',
  title: say('draft'),
  help: say('draft.help'),
  clause: 'CLASSIFY-012',
  input,
  facts,
  rules,
  causes,
  ahead,
  object: (ask) => (ask.draft ? { table: 'document', id: ask.draft.id } : null),
  effects: ({ input: asked, draft: known, document, proposal, department, head, actor, unit, now }, { newId }) => {
    const id = known?.id ?? newId();
    const drafted = { id, title: asked.title, proposal, author: actor.id, department, head };
    const fresh = { drafted, kind: 'original' as const, carrier: asked.kind, sources: [], issuer: unit.name, at: now };
    return {
      effects: known && document ? redraft(drafted, { draft: known, document }) : newDraft(fresh),
      object: { table: 'document', id },
      result: { id },
    };
  },
});
