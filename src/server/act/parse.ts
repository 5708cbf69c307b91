import type { z } from 'zod';
import type { Site } from '#kernel/content.ts';
import { list, type Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { markedFindings } from './marked.ts';
import type { Erased } from './erased.ts';
import { unstorable } from './storable.ts';
import { titleOf } from './title-of.ts';

export type Parsed =
  | { readonly data: unknown }
  /** `keyed`: it can be told from another input under an idempotency key. */
  | { readonly findings: readonly Finding[]; readonly keyed: boolean };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** A rule of the schema's own may bring its sentence: `refine(…, { params: { says } })`. */
  readonly params?: unknown;
}

/** The input in the shape of the procedure's schema, or every place where it is not; what bears a mark too high for the site has no shape. */
export function parse(procedure: Erased, input: unknown, site: Pick<Site, 'siteLevel'>): Parsed {
  const path = unstorable(input);
  if (path !== null)
    return { findings: [shapeFinding(procedure, { path: [path], message: 'it cannot be stored' })], keyed: false };
  const marked = markedFindings(procedure, input, site);
  if (marked.length > 0) return { findings: marked, keyed: true };
  const parsed = procedure.input.safeParse(input);
  if (parsed.success) return { data: parsed.data };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOf(procedure, issue)), keyed: true };
}

/** A field the schema does not know is named, not dropped: whoever sent it meant something by it. */
function findingsOf(procedure: Erased, issue: z.core.$ZodIssue): Finding[] {
  if (issue.code !== 'unrecognized_keys') return [shapeFinding(procedure, issue)];
  return issue.keys.map((key) => {
    const field = [...issue.path, key].join('.');
    const says = { zh: `没有“${field}”这一项。`, en: `There is no field “${field}”.` };
    return shapeFinding(procedure, { path: [...issue.path, key], message: '', params: { says } });
  });
}

/** A value the schema lets through and the database cannot hold: a number, a date or a text beyond what a column takes. */
export function beyondColumns(procedure: Erased): Finding[] {
  return [shapeFinding(procedure, { path: [], message: 'a number, date or text is out of range' })];
}

/** A number or name that only one thing has, typed for another; undefined where none of it was typed, so that a later try may succeed. */
export function takenFinding(procedure: Erased, columns: readonly string[]): Finding | undefined {
  const titles = columns.map((column) => titleOf(procedure, column));
  if (titles.length === 0 || titles.some((title) => !title)) return undefined;
  const names = list(titles as readonly Text[]);
  return {
    rule: 'taken',
    clause: procedure.clause,
    kind: 'fields',
    says: { zh: `“${names.zh}”已经登记过，不得重复。`, en: `“${names.en}” is registered already.` },
    remedy: {
      zh: '核对后填写未登记过的；已登记的在原记录上办理。',
      en: 'Check it; what is registered already is acted on there.',
    },
    facts: {},
    fields: columns,
  };
}

function shapeFinding(procedure: Erased, { path, message, params }: Issue): Finding {
  const field = path.join('.');
  const title = titleOf(procedure, path[0]) ?? { zh: field || '输入', en: field || 'input' };
  return {
    rule: 'shape',
    clause: procedure.clause,
    kind: 'fields',
    says: sentenceIn(params) ?? {
      zh: `“${title.zh}”的内容不符合要求。`,
      en: `“${title.en}” is not acceptable: ${message}.`,
    },
    remedy: { zh: '改正后重新提交。', en: 'Correct it and submit again.' },
    facts: { field },
    fields: [field],
  };
}

function sentenceIn(params: unknown): Text | undefined {
  return typeof params === 'object' && params !== null && 'says' in params ? (params.says as Text) : undefined;
}
