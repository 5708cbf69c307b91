import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { copy, holder } from '#test/kit/hands-facts.ts';
import { law, ordinary } from '#test/kit/rules.ts';
import { holderRules, type Meeting } from './holder.ts';

const rules = holderRules<typeof ordinary & { readonly met: Meeting }>(({ met }) => met);

function said(met: Meeting) {
  const { level, regime } = met.copy;
  const matter = { level: level === 4 ? ('secret' as const) : ('internal' as const), regime };
  return judge(rules, { ...ordinary, matter, met }, law).findings.map(({ rule, says }) => `${rule}: ${says.zh}`);
}

test('who may not hold a copy is told why: scope, grade, papers, post and what is overdue are sentences of their own', () => {
  const secret = copy();
  const internal = copy({ level: 1, regime: 'own' });
  expect(said({ holder: holder(), copy: secret })).toEqual([]);
  expect(said({ holder: holder({ tokens: ['p:other'] }), copy: secret })).toEqual([
    'in-scope: 阅文人不在该件核定的知悉范围内。',
  ]);
  expect(said({ holder: holder({ grade_clearance: 3 }), copy: secret })).toEqual([
    'graded: 阅文人的涉密等级不足以接触机密级国家秘密。',
  ]);
  expect(said({ holder: holder({ unready: ['PEOPLE-006'] }), copy: secret }).join()).toContain('上岗前保密培训');
  expect(said({ holder: holder({ state: 'left' }), copy: secret }).join()).toContain('已离岗');
  expect(said({ holder: holder({ blocked: ['receive'] }), copy: secret }).join()).toContain('逾期');
  // An internal paper has neither grade nor period: only whom it is for, and how far he may know.
  expect(said({ holder: holder({ tokens: ['p:other'] }), copy: internal })).toEqual([
    'entitled: 阅文人不在该件核定的知悉范围内。',
  ]);
  expect(said({ holder: holder({ grade_clearance: 0 }), copy: internal })).toEqual([
    'entitled: 阅文人可接触的密级低于该件（内部）。',
  ]);
});
