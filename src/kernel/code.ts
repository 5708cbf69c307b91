/** What a scanned code names; the first digit says so. */
export const codeTypes = { carrier: '1', person: '2', place: '3', slip: '4', loan_receipt: '5', command: '9' } as const;
export type CodeType = keyof typeof codeTypes;

/** Twelve digits: type, ten of serial, check. Digits only, because an input method eats letters. It carries no level and no title. */
export function makeCode(type: CodeType, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 0 || serial > 9_999_999_999)
    throw new RangeError(`serial out of range: ${serial}`);
  const body = codeTypes[type] + String(serial).padStart(10, '0');
  return body + checkDigit(body);
}

/** Kind, serial in two parts and check digit: as every screen and every label shows a code, because people compare the two. */
export function groupedCode(code: string): string {
  return code.replace(/^(\d)(\d{5})(\d{5})(\d)$/, '$1 $2 $3 $4');
}

export type ReadCode =
  | { readonly type: CodeType; readonly code: string }
  | { readonly error: 'length' | 'check' | 'type' };

/** Reads what a scanner typed. Tells a mistyped code from one that does not exist, before the network is asked. */
export function readCode(raw: string): ReadCode {
  const code = raw.replace(/[\s\u0000-\u001f]/g, '');
  if (!/^\d{12}$/.test(code)) return { error: 'length' };
  if (checkDigit(code.slice(0, 11)) !== code[11]) return { error: 'check' };
  const type = (Object.keys(codeTypes) as CodeType[]).find((name) => codeTypes[name] === code[0]);
  return type ? { type, code } : { error: 'type' };
}

/** ISO/IEC 7064 MOD 11,10: finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(body: string): string {
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
