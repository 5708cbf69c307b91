import { isClassified } from '#kernel/label.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { newDraft } from '../../effects/draft.ts';
import { say } from '../../phrases/proposal.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const derive = defineProcedure({
  id: 'classification.derive',
  title: say('derive'),
  help: say('derive.help'),
  clause: 'CLASSIFY-020',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ input: { sources } }) => ({ table: 'document', id: sources[0] as string }),
  effects: ({ input: asked, proposal, derived, department, head, actor, unit, now }, { newId }) => {
    const id = newId();
    const drafted = { id, title: asked.title, proposal, author: actor.id, department, head };
    // From unclassified sources nothing derives: a secret found in them is classified originally, within the unit's powers.
    const kind = isClassified(derived.level) ? ('derivative' as const) : ('original' as const);
    const fresh = { drafted, kind, carrier: asked.kind, sources: asked.sources, issuer: unit.name, at: now };
    return { effects: newDraft(fresh), object: { table: 'document', id }, result: { id } };
  },
});
