import { expect, test } from 'vitest';
import { actorWith, ordinary } from '#test/kit/rules.ts';
import { excluded, granters, isRelation, officeOf, passwordGivers, vacated } from './authority.ts';
import { roleIds } from './generated/clauses.ts';

test('administrators hold no office of the business, nor each other’s; the IT side keeps the system running', () => {
  expect(excluded('registry_clerk', ['system_admin'])).toBe('system_admin');
  expect(excluded('audit_admin', ['drafter'])).toBe('drafter');
  expect(excluded('security_admin', ['system_admin'])).toBe('system_admin');
  expect(excluded('system_admin', ['network_admin', 'computer_operator', 'it_dept'])).toBeUndefined();
  expect(excluded('audit_admin', ['network_admin'])).toBe('network_admin');
});

test('whoever decides does not keep the books', () => {
  expect(excluded('principal', ['secrecy_officer'])).toBe('secrecy_officer');
  expect(excluded('courier', ['leader_in_charge'])).toBe('leader_in_charge');
  expect(excluded('registry_clerk', ['classifier'])).toBe('classifier');
  expect(excluded('principal', ['committee_chair', 'committee'])).toBeUndefined();
});

test('the last of an office that must be held stays', () => {
  const all = ['leader_in_charge', 'registry_clerk', 'courier'] as const;
  const holders = { leader_in_charge: ['p1'], registry_clerk: ['p1', 'p2'], courier: ['p1'] };
  expect(vacated(all, 'p1', holders, ordinary)).toEqual(['leader_in_charge']);
  const powerless = { ...ordinary, unit: { ...ordinary.unit, authority: [] } };
  expect(vacated(['classifier'], 'p1', { classifier: ['p1'] }, ordinary)).toEqual(['classifier']);
  expect(vacated(['classifier'], 'p1', { classifier: ['p1'] }, powerless)).toEqual([]);
});

test('a password is given as the offices are that it opens, the highest of them signing', () => {
  const asked = { ...ordinary, actor: actorWith('system_admin') };
  expect(passwordGivers([], asked)).toEqual(['security_admin']);
  expect(passwordGivers(['drafter', 'registry_clerk'], asked)).toEqual(['security_admin', 'leader_in_charge']);
  expect(passwordGivers(['leader_in_charge', 'committee_vice_chair'], asked)).toEqual(['security_admin', 'principal']);
  expect(passwordGivers(['principal', 'committee_chair', 'committee'], asked)).toEqual([
    'security_admin',
    'superior_dept',
  ]);
  expect(passwordGivers(['security_admin'], asked)).toEqual(['audit_admin', 'leader_in_charge']);
});

test('rights are asked for by the secrecy staff from the requester upward', () => {
  const values = {
    ...ordinary.settings.values,
    'SYSTEM-004.requester': { value: 'secrecy_office_head', from: 'unit' },
  };
  expect(granters(ordinary.settings)).toEqual(['security_admin', 'secrecy_office_head', 'secrecy_officer']);
  expect(granters({ ...ordinary.settings, values } as typeof ordinary.settings)).toEqual([
    'security_admin',
    'secrecy_office_head',
  ]);
});

test('every role is an office, a relation or an outside body', () => {
  expect(roleIds.filter((role) => isRelation(role))).toEqual(
    expect.arrayContaining(['all_staff', 'reader', 'bearer', 'meeting_host']),
  );
  expect(officeOf('originator')).toBeUndefined();
});
