import { expect, test } from 'vitest';
import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const given = { ...letter, object_table: null, object_id: null };
const input: Input = { name: '试验市销毁中心', kind: 'municipal_destruction_centre', evidence_id: given.id };
const base: Ask<Facts, Input> = {
  ...ordinary,
  actor: actorWith('secrecy_officer'),
  known: null,
  kind: 'municipal_destruction_centre',
  evidence: given,
  certificate: null,
  outside: [{ name: given.sender, serves: 'superior_bureau', above: null }],
  input,
};

describeRules('destruction.designate-site', asked(rules, causes), base, {
  office: { actor: anybody },
  'lawful-kind': { kind: 'designated_pulp_mill' },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'certificate-found': { input: { ...input, certificate_id: 'another' } },
  'evidence-from-outside': { certificate: { ...given, sender: ordinary.unit.name } },
  'evidence_id-competent': { evidence: { ...given, sender: input.name } },
  'certificate_id-competent': { certificate: { ...given, sender: '某旅行社' } },
  'evidence-independent': { evidence: { ...given, by: anybody.id } },
  'until-in-window': { input: { ...input, until: '2099-12-31' } },
});

test('a place of any kind waits for the leader in charge', () => {
  for (const kind of ['municipal_destruction_centre', 'in_house_shredder'] as const)
    expect(signers(approval, causes)({ ...base, kind })).toEqual(['leader_in_charge']);
});
