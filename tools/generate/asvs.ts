/** docs/generated/asvs.md: each requirement of the ASVS, its state, and what shows it. */
import { type AsvsChapter, asvsChapters, type AsvsRow } from '../asvs/rows.ts';
import type { Output } from './lib/all.ts';

export function generate(root: string): Output[] {
  const chapters = asvsChapters(root);
  if (chapters.length === 0) return [];
  return [
    { path: 'docs/generated/asvs.md', content: `${[...head(chapters), ...chapters.flatMap(table)].join('\n')}\n` },
  ];
}

function head(chapters: readonly AsvsChapter[]): string[] {
  const rows = chapters.flatMap((one) => one.rows);
  const applicable = rows.filter(({ state }) => state !== 'n/a');
  const met = applicable.filter(({ state }) => state === 'met');
  const share = ((100 * met.length) / applicable.length).toFixed(1);
  return [
    '# OWASP ASVS 5.0',
    '',
    'Written by `npm run generate` from `docs/asvs`. A row for each requirement of the levels 1 to 3 that concerns a product of this kind (not',
    'WebRTC, GraphQL, WebSocket, nor the server side of OAuth). What is met names a test or a document; what is not says why.',
    '',
    `${rows.length} rows, ${applicable.length} apply, ${met.length} are met (${share} %).`,
    '',
    '| chapter | rows | met | not met | n/a |',
    '|---|--:|--:|--:|--:|',
    ...chapters.map(({ chapter, name, rows: own }) => {
      const count = (state: AsvsRow['state']) => own.filter((row) => row.state === state).length;
      return `| V${chapter} ${name} | ${own.length} | ${count('met')} | ${count('not met')} | ${count('n/a')} |`;
    }),
  ];
}

function table({ chapter, name, rows }: AsvsChapter): string[] {
  return [
    '',
    `## V${chapter} ${name}`,
    '',
    '| | level | asked | state | by, or why |',
    '|---|--:|---|---|---|',
    ...rows.map(
      ({ id, level, asks, state, by = [], why }) =>
        `| ${id} | ${level} | ${cell(asks)} | ${state} | ${[...(why ? [why] : []), ...by].map(cell).join('<br>')} |`,
    ),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}
