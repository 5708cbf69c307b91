import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say as sayDirectory } from '../phrases/directory.ts';
import { say } from '../phrases/proposals.ts';
import { kindNames, proposalReaders, stateNames } from '../rules/proposal-offices.ts';

export const directoryProposals = defineRegister({
  name: 'directory-proposals',
  hub: 'system',
  within: 'directory-links',
  title: say('register.proposals'),
  clauses: ['SYSTEM-004'],
  menu: proposalReaders,
  closed: { roles: proposalReaders, clauses: ['SYSTEM-004'] },
  object: 'directory_proposal',
  columns: [
    { key: 'kind', title: say('column.kind'), kind: 'status', filter: true, values: kindNames },
    { key: 'state', title: say('column.state'), kind: 'status', filter: true, values: stateNames },
    { key: 'name', title: say('column.name'), kind: 'text' },
    { key: 'department', title: say('column.department'), kind: 'text' },
    { key: 'person', title: sayDirectory('field.person'), kind: 'thing', of: 'person' },
    { key: 'link', title: sayDirectory('field.link'), kind: 'thing', of: 'directory_link', aside: true },
    { key: 'issuer', title: sayDirectory('field.issuer'), kind: 'text', filter: true },
    { key: 'subject', title: sayDirectory('field.subject'), kind: 'text', filter: true },
    { key: 'read_at', title: say('column.read_at'), kind: 'instant', filter: true },
    { key: 'closed_by', title: say('column.closed_by'), kind: 'person' },
    { key: 'closed_at', title: say('column.closed_at'), kind: 'instant' },
    { key: 'reason', title: say('field.reason'), kind: 'text' },
  ],
  from: {
    tables: 'directory_proposal g',
    select: {
      id: 'g.id',
      kind: 'g.kind',
      state: 'g.state',
      name: 'g.name',
      department: 'g.department',
      person: 'g.person_id',
      link: 'g.link_id',
      issuer: 'g.issuer',
      subject: 'g.subject',
      read_at: 'g.read_at',
      closed_by: nameOf('person', 'g.closed_by'),
      closed_at: 'g.closed_at',
      reason: 'g.reason',
    },
    order: 'g.id',
  },
});

export const directoryReadings = defineRegister({
  name: 'directory-readings',
  hub: 'system',
  within: 'directory-links',
  title: say('register.readings'),
  clauses: ['SYSTEM-004'],
  menu: proposalReaders,
  closed: { roles: proposalReaders, clauses: ['SYSTEM-004'] },
  object: 'directory_reading',
  columns: [
    { key: 'at', title: say('column.read_at'), kind: 'instant', filter: true },
    { key: 'by', title: say('column.by'), kind: 'text' },
    { key: 'issuer', title: sayDirectory('field.issuer'), kind: 'text', filter: true },
    { key: 'people', title: say('column.people'), kind: 'number' },
    { key: 'aside', title: say('column.aside'), kind: 'number' },
    { key: 'proposed', title: say('column.proposed'), kind: 'number' },
    { key: 'over', title: say('column.over'), kind: 'number' },
  ],
  from: {
    tables: 'directory_reading r',
    select: {
      id: 'r.id',
      at: 'r.at',
      by: 'r.by',
      issuer: 'r.issuer',
      people: 'r.people',
      aside: 'r.aside',
      proposed: 'r.proposed',
      over: 'r.over',
    },
    order: 'r.id',
  },
});
