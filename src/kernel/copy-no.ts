/** Width of a copy number on an official document (GB/T 9704-2012, 7.2.1). */
const width = 6;

/**
 * 份号: always six digits, wherever one is shown, alone or in a list (`000001-000005, 000008`). A number of another kind (甲-3, of an
 * old ledger) stays as it is. Nothing else writes one (`test/conformance/copy-numbers.test.ts`).
 */
export function copyNo(no: number | string | null | undefined): string {
  const text = String(no ?? '');
  return /^[\d\s,，、\-–]+$/.test(text) ? text.replace(/\d+/g, (digits) => digits.padStart(width, '0')) : text;
}

/** Understands 1, 000001, 第1号, 第1份 and #1; null for what is no number of a copy. */
export function readCopyNo(text: string): number | null {
  const digits = /^(?:第|#|份号|no\.?\s*)?\s*(\d{1,6})\s*[号份]?$/iu.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
