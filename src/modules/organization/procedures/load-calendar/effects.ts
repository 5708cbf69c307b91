import { insert, update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { calendarYear, unit } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** The unit's version grows, so that every server counts working days anew. */
export function effects({ input, loaded, version }: Ask<Facts, Input>): Outcome {
  const { year, source } = input;
  const row = { source, off: sorted(input.off), on: sorted(input.on) };
  return {
    effects: [
      loaded ? update(calendarYear, { year }, row) : insert(calendarYear, { year, ...row }),
      update(unit, {}, { version: version + 1 }, { version }),
    ],
    result: { id: String(year) },
    object: { table: 'calendar_year', id: String(year) },
  };
}

function sorted(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}
