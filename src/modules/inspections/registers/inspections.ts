import { defineRegister } from '#kernel/register.ts';
import { nameOf, namesOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';
import { methodNames } from '../rules/method.ts';
import { inspectorRoles } from '../rules/office.ts';

const menu = [...inspectorRoles, 'principal', 'supervision_dept'] as const;

export const inspections = defineRegister({
  name: 'inspections',
  title: say('register.inspections'),
  clauses: ['INSPECT-001', 'INSPECT-005'],
  menu,
  object: 'inspection',
  columns: [
    { key: 'started_on', title: say('field.started_on'), kind: 'date', filter: true },
    {
      key: 'scope',
      title: say('field.scope'),
      kind: 'status',
      filter: true,
      values: { unit: say('scope.unit'), department: say('scope.department') },
    },
    { key: 'department', title: say('field.department'), kind: 'department', filter: true },
    { key: 'period', title: say('column.period'), kind: 'turn', filter: true },
    { key: 'method', title: say('field.method'), kind: 'status', filter: true, values: methodNames },
    { key: 'inspectors', title: say('field.inspectors'), kind: 'text' },
    { key: 'answered', title: say('column.answered'), kind: 'text' },
    { key: 'findings', title: say('field.what'), kind: 'number' },
    { key: 'score', title: say('column.score'), kind: 'number' },
    { key: 'edition', title: say('column.edition'), kind: 'number' },
    { key: 'summary', title: say('field.summary'), kind: 'text' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('status.open'), closed: say('status.closed') },
    },
  ],
  from: {
    tables: 'inspection i',
    select: {
      id: 'i.id',
      started_on: 'i.started_on',
      scope: 'i.scope',
      department: nameOf('department', 'i.department_id'),
      period: 'i.period',
      method: 'i.method',
      inspectors: namesOf('person', 'i.inspectors'),
      answered:
        "(select count(k.result) || '/' || count(*) from check_item k where k.unit_id = i.unit_id and k.inspection_id = i.id)",
      findings: '(select count(*)::int from finding f where f.unit_id = i.unit_id and f.inspection_id = i.id)',
      score: 'i.score',
      edition: 'i.edition',
      summary: 'i.summary',
      status: 'i.status',
    },
    order: 'i.id',
  },
});

const answering = [...menu, 'dept_head', 'it_dept'] as const;

export const findings = defineRegister({
  name: 'findings',
  title: say('register.findings'),
  clauses: ['INSPECT-004', 'INSPECT-005'],
  menu: answering,
  // Whoever is to put it right reads his own finding, whatever his office.
  closed: { roles: answering, clauses: ['SYSTEM-004'], handler: 'f.person_id' },
  object: 'finding',
  columns: [
    { key: 'clause', title: say('field.clause'), kind: 'clause', filter: true },
    { key: 'what', title: say('field.what'), kind: 'text', names: true },
    { key: 'department', title: say('field.department'), kind: 'department', filter: true },
    { key: 'person', title: say('field.person'), kind: 'person', filter: true },
    { key: 'found_at', title: say('column.found_at'), kind: 'instant', aside: true, filter: true },
    { key: 'found_by', title: say('column.found_by'), kind: 'person', aside: true },
    { key: 'due_on', title: say('field.due_on'), kind: 'date', filter: true },
    { key: 'serious', title: say('field.serious'), kind: 'flag', filter: true },
    { key: 'dealt_with', title: say('field.measure'), kind: 'text' },
    { key: 'evidence', title: say('field.evidence'), kind: 'text', aside: true },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('rectify.open'), submitted: say('rectify.submitted'), rectified: say('rectify.rectified') },
    },
    {
      key: 'inspection_id',
      title: say('field.inspection'),
      kind: 'thing',
      of: 'inspection',
      filter: true,
      hidden: true,
    },
  ],
  from: {
    tables: 'finding f',
    select: {
      id: 'f.id',
      clause: 'f.clause',
      what: 'f.what',
      department: nameOf('department', 'f.department_id'),
      person: nameOf('person', 'f.person_id'),
      found_at: 'f.found_at',
      found_by: nameOf('person', 'f.found_by'),
      due_on: 'f.due_on',
      serious: 'f.serious',
      dealt_with: 'f.dealt_with',
      evidence: 'f.evidence',
      inspection_id: 'f.inspection_id',
      status: 'f.status',
    },
    order: 'f.id',
  },
});
