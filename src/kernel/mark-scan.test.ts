import { expect, test } from 'vitest';
import { markingOf, marksIn } from './mark-scan.ts';

test.each([
  ['文首 机密★20年 正文', ['机密★20年']],
  ['机 密 ★\n2 0 年', ['机密★20年']],
  ['秘密＊长期', ['秘密*长期']],
  ['关于会议的通知\n绝密\n一、时间', ['绝密']],
  ['机密（20年）', ['机密(20年']],
  ['密级：机密\n保密期限：20年', ['机密']],
  ['密 级： 机 密 级', ['机密']],
  ['关于会议的通知\n【机密】\n一、时间', ['机密']],
  ['（绝密）', ['绝密']],
  ['機密★２０年', ['机密★20年']],
  ['絕密', ['绝密']],
  ['祕密☆長期', ['秘密☆长期']],
  ['绝密.txt', ['绝密']],
  ['机密(1).docx', ['机密']],
])('a mark is found however it is set: %s', (text, found) => {
  expect(marksIn(text)).toEqual(found);
});

test.each([
  '保密法规定国家秘密分为绝密、机密、秘密三级。',
  '绝密级国家秘密不超过三十年，机密级不超过20年。',
  '密级：绝密、机密、秘密三级',
  '密级：秘密级或机密级',
  '（秘密）从何而来.txt',
  '',
])('an article about the law bears none: %s', (text) => {
  expect(marksIn(text)).toEqual([]);
});

test.each([
  ['机密★20年', '关于会议的通知\n机 密 ★ 2 0 年', true, []],
  ['机密★20年', '机密★20年\n密级：机密', true, []],
  ['机密★2030年1月1日', '机密★2030年1月1日', true, []],
  ['机密★20年', '机密', false, []],
  ['机密★20年', '正文', false, []],
  ['机密★20年', '机密★10年', false, ['机密★10年']],
  ['机密★20年', '机密★20年\n附：绝密★30年', true, ['绝密★30年']],
  ['重要商密 长期', '重要商密长期', true, []],
  ['重要商密 长期', '机密★长期', false, ['机密★长期']],
])('against %s the text %j bears it or not, and others', (due, text, borne, others) => {
  expect(markingOf(due, [text], marksIn(text))).toEqual({ due, borne, others });
});
