const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes 26-character identifiers that sort in the order they were made: 10 of milliseconds, 16 random. Those of one millisecond count
 * up from the first, so that what one act makes stays in its order. Time and randomness come in as arguments.
 */
export function idMaker(now: () => number, random: (bytes: number) => Uint8Array): () => string {
  let last = -1;
  let head = '';
  const tail: number[] = [];
  return () => {
    const time = now();
    if (time > last) {
      last = time;
      head = digitsOf(time);
      // The first digit from the lower half: there is always room to count up.
      const bytes = random(16);
      for (let n = 0; n < 16; n++) tail[n] = (bytes[n] as number) & (n === 0 ? 15 : 31);
    } else {
      countUp(tail);
    }
    let id = head;
    for (const digit of tail) id += alphabet[digit];
    return id;
  };
}

/** Where the ids made from then on begin. */
export function firstIdOf(time: number): string {
  return digitsOf(time);
}

function digitsOf(time: number): string {
  let digits = '';
  for (let n = 0, rest = time; n < 10; n++, rest = Math.floor(rest / 32)) digits = alphabet[rest % 32] + digits;
  return digits;
}

function countUp(digits: number[]): void {
  for (let n = digits.length - 1; n >= 0; n--) {
    const digit = ((digits[n] as number) + 1) % 32;
    digits[n] = digit;
    if (digit > 0) return;
  }
}
