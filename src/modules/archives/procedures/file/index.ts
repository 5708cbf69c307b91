import { z } from 'zod';
import { move } from '#kernel/custody.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { archiveFacts } from '../../facts/archiving.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { settleFor } from '#modules/recall/door/gone-for-good.ts';
import { say } from '../../phrases/archiving.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const archive = defineProcedure({
  id: 'archives.file',
  title: say('archive'),
  verb: { zh: '归档', en: 'File' },
  help: say('archive.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-002',
  input,
  result: z.object({ count: z.number(), volume: z.string() }),
  facts: archiveFacts,
  rules,
  causes,
  approval,
  object: ({ copies }) => (copies[0] ? { table: 'carrier', id: copies[0].id } : null),
  effects: ({ copies, owed, listed, input, actor, now }, { newId, case: agreed }) => {
    const at = instantIn(input.acted_at) ?? now;
    const volume = input.volume ?? '';
    const moves = copies.flatMap((copy) =>
      move({
        id: newId(),
        copy,
        to: { kind: 'archive', id: volume },
        step: 'archive',
        by: actor.id,
        at,
        caseId: agreed?.id ?? null,
        note: input.archivist,
        set: { place_id: null },
      }),
    );
    return {
      effects: [...moves, ...settleFor({ owed, listed }, 'archived', actor.id, now)],
      clauses: ['CARRIER-002'],
      result: { count: copies.length, volume },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
