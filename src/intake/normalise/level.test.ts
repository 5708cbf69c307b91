import { describe, expect, it } from 'vitest';
import { readLevel } from './level.ts';

const outcome = (text: string) => {
  const { value, remarks } = readLevel(text, 'state');
  return [value?.level ?? null, value?.period ?? null, ...remarks.map((remark) => remark.code)];
};

describe('readLevel', () => {
  it.each<[string, (string | null)[]]>([
    ['绝密', ['top_secret', null]],
    ['绝 密', ['top_secret', null]],
    ['绝　密', ['top_secret', null]],
    ['机密级', ['secret', null]],
    ['机密件', ['secret', null]],
    ['秘密', ['confidential', null]],
    ['机密★10年', ['secret', '10年']],
    ['机密☆１０年', ['secret', '10年']],
    ['机密*10年', ['secret', '10年']],
    ['机密10年', ['secret', '10年']],
    ['绝密级★长期', ['top_secret', '长期']],
    ['秘密（1年）', ['confidential', '1年']],
    ['秘密【6个月】', ['confidential', '6个月']],
    ['机密★2030年1月1日', ['secret', '2030年1月1日']],
    ['内部', ['internal', null]],
    ['内部资料', ['internal', null]],
    ['工作秘密', ['work_secret', null]],
    ['无密', ['public', null]],
    ['非密', ['public', null]],
    ['公开', ['public', null]],
    ['无', ['public', null]],
    ['上网', ['public', null, 'level_online']],
    ['机密（已解密）', ['internal', null, 'level_declassified']],
    ['解密', ['internal', null, 'level_declassified']],
    ['juemi', ['top_secret', null, 'level_spelled']],
    ['Top Secret', ['top_secret', null, 'level_spelled']],
  ])('%s is taken', (text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });

  it.each([
    ['', 'level_missing'],
    ['—', 'level_missing'],
    ['/', 'level_missing'],
    ['JM', 'level_ambiguous'],
    ['jm', 'level_ambiguous'],
    ['MM', 'level_ambiguous'],
    ['密', 'level_ambiguous'],
    ['涉密', 'level_ambiguous'],
    ['机密、秘密', 'level_several'],
    ['绝密/机密', 'level_several'],
    ['机密→秘密', 'level_several'],
    ['商密', 'level_trade_secret'],
    ['核心商密', 'level_trade_secret'],
    ['一级', 'level_unknown'],
    ['A', 'level_unknown'],
    ['待定', 'level_unknown'],
  ])('%s is refused', (text, code) => {
    const { value, remarks } = readLevel(text, 'state');
    expect([value, remarks.map((remark) => [remark.code, remark.refuses, remark.clause])]).toEqual([
      null,
      [[code, true, 'CLASSIFY-013']],
    ]);
  });
});
