import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';

const readers = ['seal_keeper', 'office_head', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge'] as const;

/** Open to everybody: whoever asks for the use of a seal chooses it here. */
export const seals = defineRegister({
  name: 'seals',
  title: say('register.seals'),
  clauses: ['SEAL-001'],
  object: 'seal',
  columns: [
    { key: 'name', title: say('field.name'), kind: 'text', names: true },
    { key: 'owner_body', title: say('field.owner_body'), kind: 'text' },
    { key: 'department', title: say('field.department'), kind: 'department', filter: true },
    { key: 'keeper', title: say('field.keeper'), kind: 'person', filter: true },
    { key: 'filed_at', title: say('column.filed_at'), kind: 'instant' },
  ],
  from: {
    tables: 'seal s',
    select: {
      id: 's.id',
      name: 's.name',
      owner_body: 's.owner_body',
      department: nameOf('department', 's.department_id'),
      keeper: nameOf('person', 's.keeper_id'),
      filed_at: 's.filed_at',
    },
    order: 's.filed_at',
  },
});

export const sealUses = defineRegister({
  name: 'seal-uses',
  title: say('register.seal-uses'),
  clauses: ['SEAL-002'],
  menu: readers,
  object: 'seal_use',
  columns: [
    { key: 'seal', title: say('field.seal'), kind: 'text' },
    { key: 'document', title: say('field.document'), kind: 'text' },
    { key: 'copies', title: say('field.copies'), kind: 'number' },
    { key: 'purpose', title: say('field.purpose'), kind: 'text' },
    { key: 'file_sha256', title: say('column.file_sha256'), kind: 'text' },
    { key: 'applicant', title: say('column.applicant'), kind: 'person', filter: true },
    { key: 'sealed_by', title: say('column.sealed_by'), kind: 'person', filter: true },
    { key: 'sealed_at', title: say('column.sealed_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: 'seal_use u join seal s on s.unit_id = u.unit_id and s.id = u.seal_id',
    select: {
      id: 'u.id',
      seal: 's.name',
      document: 'u.document',
      copies: 'u.copies',
      purpose: 'u.purpose',
      file_sha256: 'u.file_sha256',
      applicant: nameOf('person', 'u.applicant_id'),
      sealed_by: nameOf('person', 'u.sealed_by'),
      sealed_at: 'u.sealed_at',
    },
    order: 'u.sealed_at',
  },
});
