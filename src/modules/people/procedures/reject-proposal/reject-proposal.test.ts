import { expect, test } from 'vitest';
import { proposal } from '#test/kit/proposals.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { keepers } from '../change-person/rules.ts';
import { closers } from '../unlink-directory/rules.ts';
import { proposalOffices } from '../../rules/proposal-offices.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { proposal: 'g1', reason: '同一人，目录用曾用名' };
const base = { ...ordinary, proposal, actor: actorWith('security_admin'), input };

describeRules('people.reject-proposal', rules, base, {
  office: { actor: anybody },
  'whose-act': { proposal: { ...proposal, kind: 'new' } },
  'not-own': { actor: { ...base.actor, id: 'p1' } },
  'proposal-open': { proposal: { ...proposal, state: 'over' } },
  'reason-given': { input: { proposal: 'g1' } },
});

test('a proposal is decided on by those whose act it would be', () => {
  expect(proposalOffices.placed).toEqual(keepers);
  expect([proposalOffices.called, proposalOffices.gone]).toEqual([closers, closers]);
});
