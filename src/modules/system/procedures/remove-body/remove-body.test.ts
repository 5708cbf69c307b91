import { asked } from '#test/kit/guards.ts';
import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import * as given from '#test/kit/classification-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts } from './rules.ts';
import type { Input } from './schema.ts';

const facts = { document: document({ source: 'own', department_id: 'd1' }), body: given.body() };
const base: Ask<Facts, Input> = { ...ordinary, ...facts, matter: given.matter, input: { body: 'body' } };

describeRules('remove-body', asked([], causes), base, {
  editor: { actor: { ...anybody, departmentId: 'd2' } },
  unfinished: { body: given.body({ finalised_at: '2026-03-01T01:00:00.000Z' }) },
});
