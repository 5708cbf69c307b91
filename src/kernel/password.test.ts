import { expect, test } from 'vitest';
import { weaknessOf } from './password.ts';

const law = { length: 10, classes: 1 };
const common = new Set(['password', 'qwertyuiop', 'dragon', 'p@ssword123', '1qaz2wsx3edc']);
const about = {
  own: ['李华', 'lihua', 'li.hua', 'hua'],
  words: ['测试市某局', 'jingui', '金匮', 'csmj'],
  isCommon: (word: string) => common.has(word),
};

test.each([
  ['nine characters', 'kz8-vm2qp', 'short'],
  ['a word from the list', 'qwertyuiop', 'common'],
  ['a word with digits behind', 'Password123', 'common'],
  ['a word in disguise', 'P@$$w0rd2026', 'common'],
  ['a word between signs, in full width', '！Ｐａｓｓｗｏｒｄ１２', 'common'],
  ['one sign over and over', 'aaaaaaaaaaaa', 'common'],
  ['a run', 'abcdefghijkl', 'common'],
  ['a run downward', '9876543210', 'common'],
  ['the name in characters', '我叫李华你猜不到的', 'short'],
  ['the name among others', '红叶满山李华走过长桥', 'personal'],
  ['the name in pinyin', 'redLiHuatrain77', 'personal'],
  ['the login', 'x.LI.HUA.train.77', 'personal'],
  ['the product and a year', 'Jingui-2026-a', 'usual'],
  ['the unit and a number', '测试市某局12345', 'usual'],
  ['a few unrelated words', 'copper lantern walks', null],
  ['Chinese words', '竹影扫阶尘不动月穿潭底', null],
  ['letters and digits without signs', 'k7vtm2qpz9', null],
])('%s', (_, password, weakness) => {
  expect(weaknessOf(password, law, about)).toBe(weakness);
});

test('only where the law asks for mixture is there a rule of it', () => {
  expect(weaknessOf('copperlanternwalks', { length: 10, classes: 3 }, about)).toBe('classes');
  expect(weaknessOf('Copper7lanternwalks', { length: 10, classes: 3 }, about)).toBe(null);
});

test('a short name of one sign forbids nothing, nor does the list forbid what is long beside it', () => {
  expect(weaknessOf('copper lantern walks', law, { ...about, own: ['', 'c'] })).toBe(null);
  expect(weaknessOf('dragon-48-62-17-9', law, about)).toBe(null);
});
