import { expect, test } from 'vitest';
import { marksIn } from './mark-scan.ts';

test.each([
  ['文首 机密★20年 正文', ['机密★20年']],
  ['机 密 ★\n2 0 年', ['机密★20年']],
  ['秘密＊长期', ['秘密*长期']],
  ['关于会议的通知\n绝密\n一、时间', ['绝密']],
  ['机密（20年）', ['机密(20年']],
])('a mark is found however it is set: %s', (text, found) => {
  expect(marksIn(text)).toEqual(found);
});

test.each(['保密法规定国家秘密分为绝密、机密、秘密三级。', '绝密级国家秘密不超过三十年，机密级不超过20年。', ''])(
  'an article about the law bears none: %s',
  (text) => {
    expect(marksIn(text)).toEqual([]);
  },
);
