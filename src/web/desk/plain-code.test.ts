import { expect, it } from 'vitest';
import { makeCode, readCode } from '#kernel/code.ts';
import { isWords, plainCode } from './plain-code.ts';

const code = makeCode('carrier', 287);
const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

it('reads a code in whatever a scanner and an input method make of it', () => {
  const ways = [
    code,
    wide,
    ` ${code}\r`,
    `]C0${code}`,
    `]c0${code}\r\n`,
    `]Q1${wide}`,
    code.replace(/^(\d)(\d{5})(\d{5})(\d)$/, '$1 $2 $3 $4'),
    code.replace(/^(\d)(\d{5})(\d{5})(\d)$/, '$1-$2-$3-$4'),
    `\u200b${code}\u0003`,
  ];
  for (const way of ways) expect([way, readCode(plainCode(way))]).toEqual([way, { type: 'carrier', code }]);
});

it('a dropped or doubled digit is no other code', () => {
  expect(readCode(plainCode(code.slice(1)))).toEqual({ error: 'length' });
  expect(readCode(plainCode(code + code.at(-1)))).toEqual({ error: 'length' });
});

it('letters and words are looked for, codes and single letters are not', () => {
  for (const words of ['姜一', 'jym', '隧道 2026', 'Ａｂ'])
    expect([words, isWords(plainCode(words))]).toEqual([words, true]);
  for (const none of [code, wide, '姜', '20', '']) expect([none, isWords(plainCode(none))]).toEqual([none, false]);
});
