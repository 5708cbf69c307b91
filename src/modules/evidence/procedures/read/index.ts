import { alteredFile, storedFileShape } from '#kernel/stored-file.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** Reading is an act: judged, entered in the ledger, and refused when the file on the disk is not the one that was handed in. */
export const read = defineProcedure({
  id: 'evidence.read',
  title: say('read'),
  menu: 'none',
  clause: 'SYSTEM-018',
  input,
  result: storedFileShape,
  facts,
  rules,
  object: ({ evidence: { id } }) => ({ table: 'evidence', id }),
  effects: ({ evidence: { id }, file: { name, sha256, size, upload }, unit }) => ({
    effects: [],
    result: { id, unit: unit.id, name, sha256, size, upload },
    clauses: ['SYSTEM-006'],
  }),
  onRefused: ({ evidence: { id }, now }, findings, { newId }) =>
    alteredFile(findings, { table: 'evidence', id }, 'altered_evidence', { newId, now }),
});
