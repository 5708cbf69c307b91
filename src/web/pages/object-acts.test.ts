import { describe, expect, it } from 'vitest';
import type { ProcedureInfo, Schema } from '#web/app/api.ts';
import { actsOn } from './object-acts.ts';

function procedure(
  id: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): ProcedureInfo {
  return {
    id,
    module: id.split('.')[0] ?? '',
    title: { zh: id, en: id },
    clause: 'CARRIER-001',
    clauses: [],
    menu: true,
    schema: { type: 'object', properties, required },
  };
}

describe('the acts a row offers', () => {
  it('are the procedures that take such a thing, with the field it fills', () => {
    const text: Schema = { type: 'string' };
    const found = actsOn('carrier', [
      procedure('carriers.take-back', { carrier: text, note: text }, ['carrier']),
      procedure('carriers.lend', { person: text, carrier: text }, ['person', 'carrier']),
      procedure('carriers.copy', { source: { ...text, 'x-widget': 'carrier' } }, ['source']),
      procedure('people.train', { person: text }, ['person']),
      procedure('cases.attach', { case: text, carrier: text }, ['case']),
    ]);
    expect(found.map((one) => [one.procedure.id, one.field, one.alone])).toEqual([
      ['carriers.take-back', 'carrier', true],
      ['carriers.lend', 'carrier', false],
      ['carriers.copy', 'source', true],
    ]);
  });
});
