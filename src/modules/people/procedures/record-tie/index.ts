import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/tie.ts';
import { tie } from '../../tables.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const recordTie = defineProcedure({
  id: 'people.record-tie',
  title: say('record-tie'),
  help: say('record-tie.help'),
  clause: 'PETITION-001',
  input,
  facts,
  rules,
  effects: ({ person, input: { related, kind, note = null }, actor, now }, { newId }) => {
    const id = newId();
    const row = { id, person_id: person, related_id: related, kind, note, recorded_by: actor.id, recorded_at: now };
    return {
      effects: [insert(tie, { ...row, ended_by: null, ended_at: null, reason: null })],
      object: { table: 'tie', id },
      result: { id },
    };
  },
});
