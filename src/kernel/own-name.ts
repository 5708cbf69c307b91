/** Names as they are compared, and who a paper says it comes from: whether that is this unit itself, however it is written. */

/** Spaces, brackets, quotation marks and full-width forms make no other body or person. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands before a unit's full name without naming another: the party, or the place it lies in. */
const before = /^(?:中共|中国共产党|[\p{L}]{1,8}(?:省|自治区|市|州|县|区))?$/u;
/** A part of a unit that is no body of its own: an office, a numbered division, its party group; not a branch company or a school. */
const within =
  /^[\p{L}\p{N}]{0,10}?(?:处|科|室|股|组|办|党委|党委会|党支部|保密委员会|办公厅|(?<!公)司|(?<!分)部|office|department|division|section)$/u;
const ourselves = /^[本我](?:单位|机关|部门|局|厅|委|公司|集团|校|院|馆|所|中心|办)/;

/** The name means `unit`, with or without a part of it behind; one of `departments` alone means it too. */
export function isOurselves(issuer: string, unit: string, departments: readonly string[] = []): boolean {
  const [name, own] = [bareName(issuer), bareName(unit)];
  if (name === '' || own === '') return false;
  const parts = departments.map(bareName).filter((part) => part !== '');
  if (parts.includes(name) || ourselves.test(name)) return true;
  const at = name.indexOf(own);
  if (at < 0) return false;
  const rest = name.slice(at + own.length);
  return before.test(name.slice(0, at)) && (rest === '' || within.test(rest) || parts.includes(rest));
}
