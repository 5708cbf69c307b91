import { expect, test } from 'vitest';
import { proposal } from '#test/kit/classification-facts.ts';
import { ordinary } from '#test/kit/rules.ts';
import { companySecret } from './company-secret.ts';

const [, matter] = companySecret;

function ask({ title = '年度报价', basis = '商业秘密管理办法第三条', cited = [] as readonly string[] }) {
  return { ...ordinary, title, derived: null, citedSecrets: cited, proposal: proposal({ regime: 'company', basis }) };
}

test('what names the law of state secrets, a matter of the lists or a state secret’s number is no trade secret', () => {
  const refused = (one: Parameters<typeof ask>[0]) => matter?.broken({ ...one, ...ask(one) });
  expect(refused({})).toBe(false);
  expect(refused({ basis: '不属于国家秘密，商业秘密管理办法第三条' })).toBe(false);
  expect(refused({ basis: '国家秘密及其密级具体范围' })).toBe(true);
  expect(refused({ basis: '《中华人民共和国保守国家 秘密法》' })).toBe(true);
  expect(refused({ title: '关于工资改革和调整方案的请示' })).toBe(true);
  expect(refused({ cited: ['厅发〔2026〕1号'] })).toBe(true);
});
