import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regulation } from '#kernel/regulation.ts';

const generated = join(import.meta.dirname, '../kernel/generated/regulation.json');

/** The whole regulation as tools/generate merged it; one file, so that a start costs milliseconds. */
export function loadRegulation(): Regulation {
  return JSON.parse(readFileSync(generated, 'utf8')) as Regulation;
}
