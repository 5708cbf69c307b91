import type { DirectoryProposal } from '#modules/people/index.ts';

/** Of somebody who is called otherwise in the directory, not settled yet. */
export const proposal: DirectoryProposal = {
  unit_id: 'u',
  id: 'g1',
  kind: 'called',
  issuer: 'ldap:dc=example',
  subject: 'a1',
  link_id: 'l',
  person_id: 'p1',
  name: '李思',
  department: null,
  read_at: '2026-03-01T00:00:00.000Z',
  state: 'open',
  closed_by: null,
  closed_at: null,
  reason: null,
};
