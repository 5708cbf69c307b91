import { type Measured, missed } from './measure.ts';

export interface Outcome {
  readonly title: string;
  readonly how: string;
  readonly rows: readonly Measured[];
  readonly failure?: string | undefined;
}

/** The last result as a page of the docs. */
export function report(
  outcomes: readonly Outcome[],
  cores: number,
  busy: readonly number[],
  command = 'npm run bench',
): string {
  const sections = outcomes.map(({ title, how, rows, failure }) => {
    return `## ${title}\n\n${how}\n\n${failure ? `Not measured: ${failure}.` : table(rows)}`;
  });
  const head = [
    '# What was measured',
    `Written by \`${command}\` on ${cores} cores. Machines differ: what counts is a ratio, taken within one run on one machine.`,
    `What others took of the processors in the second before each measurement: ${busy.map((share) => `${Math.round(100 * share)} %`).join(', ')}.`,
  ];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

export function table(rows: readonly Measured[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${shown(row.value)} ${row.unit} | ${bar(row)} | ${verdict(row)} |`);
  const reasons = rows.filter((row) => missed(row) && row.why).map(({ what, why }) => `${what}: ${why}`);
  return [
    '| what | measured | bar | |',
    '|---|---|---|---|',
    ...lines,
    ...(reasons.length > 0 ? ['', ...reasons] : []),
  ].join('\n');
}

function bar({ least, most, unit }: Measured): string {
  if (least !== undefined) return `≥ ${least} ${unit}`;
  return most === undefined ? '' : `≤ ${most} ${unit}`;
}

function verdict(row: Measured): string {
  if (row.least === undefined && row.most === undefined) return '';
  return missed(row) ? 'missed' : 'met';
}

/** Three digits that mean something. */
function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
