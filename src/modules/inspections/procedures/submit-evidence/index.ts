import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const submitEvidence = defineProcedure({
  id: 'inspections.submit-evidence',
  title: say('submit-evidence'),
  verb: { zh: '整改', en: 'Rectify' },
  help: say('submit-evidence.help'),
  clause: 'INSPECT-004',
  input,
  facts,
  rules,
  object: ({ finding }) => ({ table: 'finding', id: finding.id }),
  effects,
});
