import { expect, test } from 'vitest';
import { joined, leftJoined, nameOf, namesOf } from './relation.ts';

const plain = (sql: string) => sql.replace(/\s+/g, ' ');

test('a name is looked up within the unit of the row in which the id stands', () => {
  const text = '(select named.name from person named where named.unit_id = m.unit_id and named.id = m."by")';
  expect(nameOf('person', 'm."by"')).toBe(text);
  expect(nameOf('person', 'coalesce(h.for_id, h.person_id)')).toContain(
    'named.unit_id = h.unit_id and named.id = coalesce(h.for_id, h.person_id)',
  );
});

test('names stand in the order of their list', () => {
  expect(plain(namesOf('person', 'j.bearers'))).toBe(
    "(select string_agg(named.name, '、' order by array_position(j.bearers, named.id)) from person named " +
      'where named.unit_id = j.unit_id and named.id = any(j.bearers))',
  );
});

test('a table is joined by its declaration, on unit and id', () => {
  const on = "join document d on d.unit_id = i.unit_id and d.id = i.body ->> 'existing'";
  expect(joined({ name: 'document' }, 'd', "i.body ->> 'existing'")).toBe(on);
  expect(leftJoined({ name: 'document' }, 'd', "i.body ->> 'existing'")).toBe(`left ${on}`);
});
