import { expect, test } from 'vitest';
import { regulation } from '#test/kit/rules.ts';
import { markOf } from './mark.ts';
import { resolveSettings } from './parameter.ts';

const settings = resolveSettings(regulation, { profile: 'strict', on: '2026-03-02' });
const years = { kind: 'years', years: 10 } as const;

test.each([
  [{ level: 'top_secret', regime: 'state', period: { kind: 'years', years: 30 } }, '绝密★30年'],
  [{ level: 'secret', regime: 'state', period: { kind: 'months', months: 6 } }, '机密★6个月'],
  [{ level: 'confidential', regime: 'state', period: { kind: 'date', date: '2030-01-01' } }, '秘密★2030年1月1日'],
  [{ level: 'secret', regime: 'state', period: { kind: 'condition', condition: '会议开始前' } }, '机密★会议开始前'],
  [{ level: 'top_secret', regime: 'company', period: { kind: 'permanent' } }, '核心商密 永久'],
  [{ level: 'confidential', regime: 'group', period: years }, '普通商密 10年'],
  [{ level: 'work_secret', regime: 'own', period: years }, '内部'],
  [{ level: 'internal', regime: 'own', period: null }, '内部'],
  [{ level: 'public', regime: 'own', period: null }, ''],
  [{ level: 'secret', regime: 'company', period: { kind: 'long' } }, '重要商密 长期'],
  [{ level: 'secret', regime: 'state', period: null }, '机密'],
  [{ level: 'secret', regime: 'company', period: null }, '重要商密'],
] as const)('the mark of %o is %s', (thing, mark) => {
  expect(markOf(settings, thing)).toBe(mark);
});

test('only a state secret bears ★', () => {
  const marks = (['group', 'company', 'own'] as const).map((regime) =>
    markOf(settings, { level: 'secret', regime, period: years }),
  );
  expect(marks.join('')).not.toContain('★');
});
