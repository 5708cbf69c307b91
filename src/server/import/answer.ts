import { z } from 'zod';
import { fieldNames, type Mapping } from '#intake/index.ts';
import type { Presence } from '../act/enter.ts';
import type { Connection } from '../database.ts';
import { limitOf, type Query, textOf } from '../http/query.ts';
import type { Job } from './jobs.ts';
import { ranks } from './jobs.ts';
import { fieldsOf, formsOf, rememberedMappings } from './mapping.ts';
import { standingOf } from './parts.ts';
import type { Progress } from './progress.ts';

const text = z.object({ zh: z.string(), en: z.string() });
const count = z.number();

const finding = z.object({
  code: z.string(),
  field: z.string().nullable(),
  clause: z.string().optional(),
  refuses: z.boolean(),
  says: text,
  raw: z.string(),
});

/** What leaves the server of an import. */
export const importShape = z.object({
  id: z.string(),
  state: z.string(),
  filename: z.string(),
  regime: z.string(),
  says: text.nullable(),
  progress: z.object({ done: count, total: count }).nullable(),
  headings: z
    .array(
      z.object({
        column: z.string(),
        heading: z.string(),
        field: z.string().nullable(),
        confidence: count,
        filled: count,
        sample: z.array(z.string()),
      }),
    )
    .nullable(),
  fields: z.array(z.object({ id: z.string(), title: text })),
  mapping: z.record(z.string(), z.string().nullable()).nullable(),
  counts: z.object({ taken: count, noted: count, same: count, refused: count, blank: count }).nullable(),
  sheets: z
    .array(
      z.object({
        sheet: z.string(),
        ledger: z.boolean(),
        lines: count,
        above: count,
        blank: count,
        data: count,
      }),
    )
    .nullable(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      line: count,
      verdict: z.string(),
      number: z.string().nullable(),
      title: z.string().nullable(),
      findings: z.array(finding),
    }),
  ),
  next: z.string().nullable(),
});
export type ImportAnswer = z.infer<typeof importShape>;

export async function importAnswer(
  connection: Connection,
  presence: Presence,
  job: Job,
  progress: Progress | null,
  query: Query,
): Promise<ImportAnswer> {
  const remembered = job.layouts ? await rememberedMappings(connection, presence) : [];
  const page = job.counts ? await rowsOf(connection, job, query) : { rows: [], next: null };
  const sheets = job.counts?.sheets ?? null;
  return {
    id: job.id,
    state: job.state,
    filename: job.name,
    regime: job.regime,
    says: job.says,
    progress: progress ?? (job.state === 'committing' ? await standingOf(connection, job) : null),
    headings: job.layouts && headingsOf(job, remembered),
    fields: Object.entries(fieldNames).map(([id, title]) => ({ id, title })),
    mapping: job.mapping && chosen(job.mapping.forms),
    counts: job.counts && {
      ...job.counts.counts,
      blank: (sheets ?? []).reduce((sum, sheet) => sum + sheet.blank, 0),
    },
    sheets:
      sheets &&
      sheets.map(({ sheet, ledger, lines, above, blank, data }) => ({ sheet, ledger, lines, above, blank, data })),
    ...page,
  };
}

function headingsOf({ layouts }: Job, remembered: readonly Mapping[]): NonNullable<ImportAnswer['headings']> {
  const forms = formsOf(layouts ?? []);
  return forms.flatMap((form, n) => {
    const fields = fieldsOf(form, remembered);
    return form.columns.map(({ column, heading, field: guess, confidence, fill, sample }) => {
      const field = fields.get(column) ?? null;
      const name = forms.length > 1 ? `${form.sheet} · ${heading}` : heading;
      const sure = field === guess ? confidence : 1;
      return { column: `${n}:${column}`, heading: name, field, confidence: sure, filled: fill, sample: [...sample] };
    });
  });
}

function chosen(forms: readonly Mapping[]): Record<string, string | null> {
  return Object.fromEntries(
    forms.flatMap(({ columns }, n) => columns.map(({ column, field }) => [`${n}:${column}`, field])),
  );
}

/** A page of verdicts, what needs a look first; `verdict` asks for one kind. */
async function rowsOf(connection: Connection, job: Job, query: Query): Promise<Pick<ImportAnswer, 'rows' | 'next'>> {
  const limit = limitOf(query, 200, 1000);
  const kind = textOf(query, 'verdict');
  const rank = kind !== undefined && kind in ranks ? ranks[kind as keyof typeof ranks] : null;
  const [afterRank = -1, afterN = -1] = (textOf(query, 'cursor') ?? '').split('.').filter(Boolean).map(Number);
  const rows = await connection.query<ImportAnswer['rows'][number] & { rank: number; n: number }>(
    `select rank, n, sheet, line, verdict, number, title, findings from import_line
     where unit_id = $1 and job_id = $2 and (rank, n) > ($3, $4) and ($5::int is null or rank = $5) order by rank, n limit $6`,
    [job.unit_id, job.id, afterRank, afterN, rank, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last ? `${last.rank}.${last.n}` : null };
}
