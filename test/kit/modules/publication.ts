/** A lawful item and its approved review, for the rule tests of this module. */
import type { Permit } from '#kernel/permit.ts';
import { ordinary } from '#test/kit/rules.ts';
import type { ItemFacts } from '#modules/publication/facts.ts';
import type { Publication } from '#modules/publication/tables.ts';

export const item: Publication = {
  unit_id: 'u',
  id: 'i',
  title: '工作动态',
  content: '正文',
  channel: 'website',
  especially_important: false,
  provider_id: 'somebody',
  department_id: 'd1',
  version: 2,
  status: 'draft',
  created_at: '2026-03-01T01:00:00.000Z',
  published_at: null,
  published_by: null,
};

export const permit: Permit = {
  id: 'c',
  no: '1',
  procedure: 'publication.submit-item',
  status: 'approved',
  then: 'permit',
  limit: 1,
  used: 0,
  until: null,
  initiator: 'somebody',
  summary: { version: 2 },
};

const facts: ItemFacts = { item, providerName: '某人', permit, asked: [] };
export const base = { ...ordinary, ...facts };
