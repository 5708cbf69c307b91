import { z } from 'zod';
import { type CaseStep, caseTable } from '#kernel/approval.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { noted, tell } from '../../notes.ts';
import { say } from '../../phrases.ts';
import { type Target, targetedFacts } from '../../target.ts';
import { nextStep } from './next-step.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const askOpinion = defineProcedure({
  id: 'cases.ask-opinion',
  title: say('ask-opinion'),
  help: say('ask-opinion.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string() }),
  facts: targetedFacts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask, { newId }) => {
    const { decided, input: asked } = ask;
    const { id: to_id, sees } = ask.target as Target;
    const { no } = (asked.when === 'after' ? nextStep(ask) : ask.step) as CaseStep;
    const words = asked.opinion?.trim() || null;
    const scope = [...decided.scope, `p:${to_id}`];
    return {
      effects: [
        ...(sees ? [] : [update(caseTable, decided.id, { scope }, { round: decided.round, scope: decided.scope })]),
        noted(ask, newId(), { kind: 'asked', no, to_id, words, state: 'waiting' }),
        ...tell(ask, 'opinion-asked', [to_id], newId),
      ],
      object: { table: 'case', id: decided.id },
      result: { id: decided.id },
    };
  },
});
