import { expect, test } from 'vitest';
import { weaknessOfPin } from './pin.ts';

test('a PIN has six to twelve digits, and none that is tried first', () => {
  for (const odd of ['', '12345', '1234567890123', '12a456', '４２０７９１', ' 420791', '420791\n'])
    expect([odd, weaknessOfPin(odd)]).toEqual([odd, 'shape']);
  const easy = [
    '123456',
    '654321',
    '111111',
    '121212',
    '123123',
    '135791',
    '890123',
    '112233',
    '147258',
    '100000',
    '5201314',
    '900101',
    '19900101',
    '01011990',
  ];
  for (const one of easy) expect([one, weaknessOfPin(one)]).toEqual([one, 'common']);
  for (const one of ['420791', '739204', '80417265']) expect([one, weaknessOfPin(one)]).toEqual([one, null]);
});

test('what is refused is little: at least nine tenths of all six digits are left to choose from', () => {
  const every = Array.from({ length: 10_000 }, (_, n) => String((n * 7919) % 1_000_000).padStart(6, '0'));
  expect(every.filter((one) => weaknessOfPin(one) === null).length).toBeGreaterThan(9000);
});
