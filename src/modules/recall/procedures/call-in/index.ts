import { z } from 'zod';
import { labelIn } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { recallFacts } from '../../facts/recall.ts';
import { say } from '../../phrases/recall.ts';
import { openReturnList } from '../../recalling.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const recall = defineProcedure({
  id: 'recall.call-in',
  title: say('recall'),
  help: say('recall.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-058',
  input,
  result: z.object({ id: z.string(), expected: z.number() }),
  facts: recallFacts,
  rules,
  effects: (ask, { newId }) => {
    const { document, outstanding, dueAt, actor, now, settings } = ask;
    const id = newId();
    const list = {
      id,
      kind: 'document' as const,
      document_id: document.id,
      period: null,
      reason: ask.input.reason ?? null,
      dueAt: dueAt ?? now,
      remindDays: setting(settings, 'CARRIER-058.remind_days'),
      label: { ...labelIn(document), scope: ['duty:registry'] },
      outstanding,
      by: actor.id,
      at: now,
    };
    return {
      effects: openReturnList(list, newId),
      object: { table: 'return_list', id },
      clauses: ['CARRIER-058'],
      result: { id, expected: outstanding.length },
    };
  },
});
