import type { NewPerson, NewUnit } from '#server/found.ts';
import { cast } from '#test/kit/cast.ts';
import { papersOf } from '#test/kit/papers.ts';

export const unit = 'bench';
export const at = '2026-03-02T01:00:00.000Z';
/** Whose first pages tell of the whole unit. */
export const offices = ['clerk', 'secrecy_head', 'principal'] as const;
export type Office = (typeof offices)[number];

/** The invented unit, with so many registry clerks and so many people of the department whose papers are lent. */
export function benchUnit(clients = 0, readers = 0) {
  // Each client is somebody of his own: nobody is signed in at more than a few places.
  const registry = cast.filter(({ id }) => id === 'clerk' || id === 'clerk2');
  const clerks = Array.from({ length: clients }, (_, n): NewPerson => {
    return { ...(registry[n % registry.length] as NewPerson), id: `clerk-${n}`, name: `登记员${n}` };
  });
  const [reader] = cast.filter(({ id }) => id === 'reader') as [NewPerson];
  // Whoever borrows is among them.
  const others = Array.from({ length: Math.max(0, readers - 1) }, (_, n): NewPerson => {
    return { ...reader, id: `reader-${n}`, name: `承办人${n}` };
  });
  const people = [...cast, ...clerks, ...others];
  const founded: NewUnit = {
    id: unit,
    name: '试验市某局',
    profile: 'strict',
    authority: ['secret', 'confidential'],
    authorityDocument: '试验授权〔2026〕1号',
    at,
    departments: [
      { id: 'leaders', name: '局领导', kind: 'leadership', head: 'principal' },
      { id: 'office', name: '办公室', kind: 'general_office', head: 'office_head' },
      { id: 'secrecy', name: '保密办', kind: 'secrecy_office', head: 'secrecy_head' },
      { id: 'd1', name: '一处', kind: 'business', head: 'head' },
      { id: 'd2', name: '二处', kind: 'business', head: 'head2' },
    ],
    people,
    more: (moment) => papersOf(people, moment, {}),
    places: [{ id: 'cabinet', name: '1号柜', kind: 'cabinet' }],
  };
  const reading = readers > 0 ? [reader, ...others] : [];
  return { founded, clerks: clerks.map(({ id }) => id), readers: reading.map(({ id }) => id) };
}
