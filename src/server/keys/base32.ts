/** Crockford's: digits and capital letters without I, L, O and U, which a person could take for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function toBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

/** As a person types it: small letters, spaces and dashes, O for 0 and I or L for 1. Null where it is no such text. */
export function fromBase32(text: string): Buffer | null {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const char of plain) {
    const value = alphabet.indexOf(char);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  // A letter too many, or bits that no byte left over, are a slip of the pen.
  return bits >= 5 || held !== 0 ? null : Buffer.from(bytes);
}
