import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Schema } from '#web/app/api.ts';
import type { Refusal } from '#web/app/http.ts';

/** A field of the hand-over the desk can fill at a clause's asking: by a further badge, or by words in the strip. */
export interface Askable {
  readonly field: string;
  readonly by: 'badge' | 'words';
  readonly many: boolean;
  readonly title: Text;
}

/** How one copy of the batch stands: it may go, it waits for what is asked, or it is refused. */
export interface RowVerdict {
  readonly refusal: Refusal | null;
  readonly asks: readonly Askable[];
}

/** What the desk can ask for, as the procedure's own schema says; `filled` are the fields it always fills itself. */
export function askablesOf(schema: Schema, filled: readonly string[]): readonly Askable[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, property]): Askable[] => {
    if (filled.includes(field)) return [];
    const types = [property, ...(property.anyOf ?? property.oneOf ?? [])].flatMap((one) => one.type ?? []);
    const title = property['x-title'] ?? { zh: field, en: field };
    if (property['x-widget'] === 'person') return [{ field, by: 'badge', many: types.includes('array'), title }];
    return types.includes('string') && !property['x-widget'] ? [{ field, by: 'words', many: false, title }] : [];
  });
}

/**
 * The verdict of the whole batch, told row by row: a finding that names a carrier is that row's, any other is every row's.
 * What stands only for want of fields the desk can fill is no refusal yet, but asked for.
 */
export function verdictsOf(
  refusal: Refusal | null,
  carriers: readonly string[],
  askables: readonly Askable[],
): Readonly<Record<string, RowVerdict>> {
  const verdicts: Record<string, RowVerdict> = {};
  for (const carrier of carriers) {
    const findings = refusal?.findings.filter(({ facts }) => (facts.carrier ?? carrier) === carrier) ?? [];
    verdicts[carrier] = {
      refusal: refusal && findings.length > 0 ? narrowed(refusal, findings) : null,
      asks: asksOf(findings, askables),
    };
  }
  return verdicts;
}

/** Empty unless every finding can be met by fields the desk fills. */
function asksOf(findings: readonly Finding[], askables: readonly Askable[]): readonly Askable[] {
  const fields = findings.flatMap((one) => (one.kind === 'fields' && one.fields.length > 0 ? one.fields : ['']));
  const asked = askables.filter((one) => fields.includes(one.field));
  return fields.every((field) => asked.some((one) => one.field === field)) ? asked : [];
}

/** What stands against this very badge in the field it was read for; said once, however many copies it concerns. */
export function against(refusal: Refusal | null, field: string, person: string): Refusal | null {
  const findings = (refusal?.findings ?? [])
    .filter((one) => one.fields.includes(field) && one.facts.person === person)
    .filter((one, at, all) => all.findIndex((other) => other.rule === one.rule) === at);
  return refusal && findings.length > 0 ? narrowed(refusal, findings) : null;
}

function narrowed(refusal: Refusal, findings: readonly Finding[]): Refusal {
  return {
    ...refusal,
    rule: findings[0]?.clause ?? refusal.rule,
    rules: [...new Set(findings.map((one) => one.clause))],
    findings,
  };
}
