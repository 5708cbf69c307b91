/** Names as they are compared, and who a paper says it comes from: whether that is this unit itself, however it is written. */

/** Spaces, brackets, quotation marks and full-width forms make no other body or person. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A bare name as it stands beside a seal, without it. */
export function unsealed(name: string): string {
  return bareName(name).replace(/(?:代章|公章|印章|盖章|章|印)+$/u, '');
}

/** What stands before a body's full name without naming another: the party, or the place it lies in. */
const before = /^(?:中共|中国共产党|[\p{L}]{1,8}(?:省|自治区|市|州|县|区))?$/u;
/** A part of a unit that is no body of its own: an office, a numbered division, its party group; not a branch company, a school or a shop. */
const within =
  /^[\p{L}\p{N}]{0,10}?(?:处|科|室|股|组|办|党委|党委会|党支部|保密委员会|办公厅|(?<!公)司|(?<!分|服务|经营|门市|营业|销售|批发|零售|收购|回收|印刷|复印|文印|打印|打字|维修)部|office|department|division|section)$/u;
const ourselves = /^[本我](?:单位|机关|部门|局|厅|委|公司|集团|校|院|馆|所|中心|办)/;
/** A place a name begins with; “市市场监督管理局” ends its place before the market. */
const place = /^(\p{L}{1,8}?)(省|自治区|市|州|县|区)(?![省州县区]|市(?!场|政|直))/u;

/** A full name without the places before it: how each is written there, if at all, and what stands behind them. */
function parted(full: string): { readonly places: readonly string[]; readonly bare: string } {
  const [whole, stem, kind] = place.exec(full) ?? [];
  if (whole === undefined || [...full].length < [...whole].length + 2) return { places: [], bare: full };
  const { places, bare } = parted(full.slice(whole.length));
  return { places: [`(?:${stem}(?:${kind})?|${kind})?`, ...places], bare };
}

/** Where a name begins with the body's, however much of its places is left out: what stands behind it; null where it begins with another's. */
function behind(name: string, body: string): string | null {
  const at = name.indexOf(body);
  if (at >= 0 && before.test(name.slice(0, at))) return name.slice(at + body.length);
  const { places, bare } = parted(body);
  const short = places.length > 0 ? new RegExp(`^${places.join('')}${bare}`, 'u').exec(name) : null;
  return short ? name.slice(short[0].length) : null;
}

/** The name means this body or a part of it, be it written short or as its seal has it; `parts` are parts of it that go by a name of their own. */
export function isBody(name: string, body: string, parts: readonly string[] = []): boolean {
  const [written, full] = [bareName(name), bareName(body)];
  if (written === '' || full === '') return false;
  const rest = behind(unsealed(name), full) ?? behind(written, full);
  return rest !== null && (rest === '' || within.test(rest) || parts.includes(rest));
}

/** The name means `unit`, with or without a part of it behind; one of `departments` alone means it too. */
export function isOurselves(issuer: string, unit: string, departments: readonly string[] = []): boolean {
  const name = bareName(issuer);
  const parts = departments.map(bareName).filter((part) => part !== '');
  return parts.includes(name) || ourselves.test(name) || isBody(issuer, unit, parts);
}
