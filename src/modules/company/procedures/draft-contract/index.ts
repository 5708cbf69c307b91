import { insert, update } from '#kernel/effect.ts';
import { labelIn, levelRank } from '#kernel/label.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { contract } from '../../tables.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const draftContract = defineProcedure({
  id: 'company.draft-contract',
  title: say('draft-contract'),
  help: say('draft-contract.help'),
  clause: 'COMPANY-009',
  input,
  facts,
  rules,
  effects: ({ before, input: { contract: _, level, text, ...said }, actor, now }, { newId }) => {
    const id = before?.id ?? newId();
    const readers = ['dept_head', 'secrecy_office_head', 'secrecy_officer', 'legal_dept', 'principal'].map(
      (role) => `r:${role}`,
    );
    const row = {
      ...said,
      text: text ?? null,
      drafter_id: actor.id,
      department_id: actor.departmentId,
      version: (before?.version ?? 0) + 1,
      status: 'draft' as const,
      created_at: before?.created_at ?? now,
      signed_at: null,
      signed_by: null,
      level: levelRank[level],
      regime: 'company' as const,
      scope: [`p:${actor.id}`, ...readers],
      barred: [],
    };
    return {
      effects: [
        before
          ? update(contract, id, row, { version: before.version, ...labelIn(before) })
          : insert(contract, { id, ...row }),
      ],
      object: { table: 'contract', id },
      result: { id },
    };
  },
});
