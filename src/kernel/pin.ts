/** By which somebody who takes papers shows at the desk that it is he. */
export const pinShape = /^\d{6,12}$/;

/** What is tried first everywhere, beside runs and repetitions. */
const common: ReadonlySet<string> = new Set([
  '112233',
  '123321',
  '147258',
  '147258369',
  '159357',
  '159753',
  '520131',
  '5201314',
  '258369',
  '789456',
  '456789',
  '741852',
  '963852',
  '142536',
  '102030',
  '998877',
  '332211',
  '131420',
  '1314520',
  '686868',
  '168168',
  '518518',
]);

export type WeakPin = 'shape' | 'common';

/** Why it will not do; null where it does. */
export function weaknessOfPin(pin: string): WeakPin | null {
  if (!pinShape.test(pin)) return 'shape';
  if (common.has(pin) || isRun(pin) || isRepeated(pin) || isDate(pin)) return 'common';
  return new Set(pin).size < 3 ? 'common' : null;
}

/** Each digit the same step after the one before, as on a ring: 123456, 890123, 975319. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, n) => (Number(digit) - Number(pin[n]) + 10) % 10);
  return new Set(steps).size === 1;
}

/** Made of a part of at most half its length, again and again. */
function isRepeated(pin: string): boolean {
  return /^(\d+)\1+$/.test(pin);
}

/** A day as people write one, with the year before or behind: a birthday is the first guess of a colleague. */
function isDate(pin: string): boolean {
  return (
    /^(19|20)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(pin) ||
    /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d\d$/.test(pin)
  );
}
