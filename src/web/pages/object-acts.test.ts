import { describe, expect, it } from 'vitest';
import type { RegisterColumn } from '#kernel/register.ts';
import type { ProcedureInfo, RegisterInfo, Schema } from '#web/app/api.ts';
import { actsAdding, menuRegisters } from '#web/app/menu.ts';
import { actsOn } from './object-acts.ts';

function procedure(
  id: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): ProcedureInfo {
  return {
    id,
    module: id.split('.')[0] ?? '',
    hub: 'carriers',
    room: { zh: id, en: id },
    title: { zh: id, en: id },
    clause: 'CARRIER-001',
    clauses: [],
    menu: true,
    desk: false,
    schema: { type: 'object', properties, required },
  };
}

describe('the acts a row offers', () => {
  it('are the procedures that take such a thing, with the fields it fills', () => {
    const text: Schema = { type: 'string' };
    const pick = (kind: string): Schema => ({ ...text, 'x-widget': kind });
    const [carrier, person] = [pick('carrier'), pick('person')];
    const column = (key: string, of: string): RegisterColumn => ({ key, of, kind: 'thing', title: { zh: '', en: '' } });
    const columns = [column('paper', 'document'), column('keeper', 'person')];
    const found = actsOn({ object: 'carrier', columns }, { id: 'k1', paper: 'd1', keeper: 'p1' }, [
      procedure('hands.take-back', { carrier, note: text }, ['carrier']),
      procedure('hands.lend', { person, carrier }, ['person', 'carrier']),
      procedure('making.copy', { source: carrier }, ['source']),
      procedure('hands.start-circulation', { document: pick('document'), carrier }, ['document']),
      procedure('hands.deliver', { carriers: { type: 'array', items: text, 'x-widget': 'carrier' } }, ['carriers']),
      procedure('people.train', { person }, ['person']),
      procedure('cases.attach', { case: pick('case'), carrier }, ['case']),
    ]);
    expect(found.map((one) => [one.procedure.id, one.input])).toEqual([
      ['hands.take-back', { carrier: 'k1' }],
      ['hands.lend', { carrier: 'k1' }],
      ['making.copy', { source: 'k1' }],
      ['hands.start-circulation', { document: 'd1', carrier: 'k1' }],
      ['hands.deliver', { carriers: ['k1'] }],
    ]);
  });

  it('take over from the row what they say, of such a thing alone', () => {
    const name: Schema = { type: 'string', 'x-row': 'proposal.said' };
    const proposal: Schema = { type: 'string', 'x-widget': 'proposal' };
    const add = procedure('people.add', { name, post: { type: 'string' }, proposal }, ['name', 'post']);
    const filled = (object: string, said: string | null) =>
      actsOn({ object, columns: [] }, { id: 'g1', said }, [add]).map((one) => one.input);
    expect(filled('proposal', '新人')).toEqual([{ name: '新人', proposal: 'g1' }]);
    expect(filled('proposal', null)).toEqual([{ proposal: 'g1' }]);
    expect(filled('person', '新人')).toEqual([]);
  });
});

describe('the acts of a whole register', () => {
  const of = (id: string, more: Partial<Schema>): ProcedureInfo => {
    const one = procedure(id, { name: { type: 'string' } }, ['name']);
    return { ...one, schema: { ...one.schema, ...more } };
  };
  const declare = of('classification.declare-authority', { 'x-of': 'unit' });
  const add = of('organization.add-place', { 'x-adds': 'place' });
  const title = { zh: '位置', en: 'Places' };
  const shown = { columns: [], menu: false, object: 'place', main: true, searched: false };
  const places: RegisterInfo = { ...shown, name: 'places', hub: 'sites', title };
  const counted: RegisterInfo = { ...places, name: 'counted-places', main: false };

  it('include what is about the thing though no field names it', () => {
    expect(
      actsOn({ object: 'unit', columns: [] }, { id: 'u' }, [declare, add]).map((one) => [one.procedure.id, one.input]),
    ).toEqual([['classification.declare-authority', {}]]);
    expect(actsOn({ object: 'place', columns: [] }, { id: 'x' }, [declare, add])).toEqual([]);
  });

  it('include what adds to it, for those whose menu has it', () => {
    expect(actsAdding(places, [counted, places], [declare, add]).map((one) => one.id)).toEqual([
      'organization.add-place',
    ]);
    expect(actsAdding(counted, [counted, places], [add])).toEqual([]);
    expect(actsAdding(places, [places], [{ ...add, menu: false }])).toEqual([]);
  });

  it('bring the register into the menu of who has them', () => {
    expect(menuRegisters([places], [add])).toEqual([places]);
    expect(menuRegisters([places], [declare])).toEqual([]);
  });
});
