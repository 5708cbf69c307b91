const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes 26-character identifiers that sort by time: 10 of milliseconds, 16 random. Time and randomness come in as arguments. */
export function idMaker(now: () => number, random: (bytes: number) => Uint8Array): () => string {
  return () => {
    let time = now();
    let head = '';
    for (let n = 0; n < 10; n++) {
      head = alphabet[time % 32] + head;
      time = Math.floor(time / 32);
    }
    let tail = '';
    for (const byte of random(16)) tail += alphabet[byte & 31];
    return head + tail;
  };
}
