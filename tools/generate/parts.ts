/** The parts of each clause and its reviews, as people wrote them down: one JSON file for the clause report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Written } from '#server/coverage/parts.ts';
import type { Output } from './lib/all.ts';

export function generate(root: string): Output[] {
  const folder = join(root, 'regulation/parts');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const parts = Object.assign({}, ...files.map((file) => read(join(folder, file)))) as Written['parts'];
  const reviews = read<Written['reviews']>(join(root, 'regulation/reviews.yaml'));
  return [
    {
      path: 'src/kernel/generated/parts.json',
      content: `${JSON.stringify({ parts: sorted(parts), reviews: sorted(reviews) })}\n`,
    },
  ];
}

function read<T>(file: string): T {
  return ((existsSync(file) ? parse(readFileSync(file, 'utf8')) : null) ?? {}) as T;
}

function sorted<T extends object>(of: T): T {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
