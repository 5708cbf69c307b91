import { describe, expect, it } from 'vitest';
import { checkSetup, emptySetup, type Setup } from './setup-check.ts';

const person = (name: string, login: string) => ({ name, login });
const good: Setup = {
  code: '1234-5678',
  unit: { name: '某市局', profile: 'bureau' },
  administrators: {
    system_admin: person('甲', 'a'),
    security_admin: person('乙', 'b'),
    audit_admin: person('丙', 'c'),
  },
};

describe('the setup form', () => {
  it('passes three people with three logins', () => {
    expect(checkSetup(good)).toEqual([]);
  });

  it('names every empty field', () => {
    expect(checkSetup(emptySetup).map((wrong) => wrong.field)).toHaveLength(8);
  });

  it('refuses one person as two administrators, and one login twice whatever its case', () => {
    const doubled = { ...good, administrators: { ...good.administrators, audit_admin: person('甲', 'A') } };
    expect(checkSetup(doubled)).toEqual([
      { field: 'audit_admin.name', why: 'samePerson' },
      { field: 'audit_admin.login', why: 'sameLogin' },
    ]);
  });
});
