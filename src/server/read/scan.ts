import { readCode } from '#kernel/code.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import type { Carrier, Document } from '#modules/carriers/index.ts';
import type { Person, Place } from '#modules/organization/index.ts';
import type { Reader } from './read.ts';
import { visible } from './visible.ts';

type Card = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };
type CarrierRow = Pick<
  Carrier,
  'id' | 'code' | 'document_id' | 'level' | 'copy_no' | 'hand' | 'hand_id' | 'due_at' | 'place_id'
> &
  Pick<Document, 'title' | 'mark' | 'regime'> & { readonly holder: string | null; readonly place: string | null };
type PersonRow = Pick<Person, 'id' | 'code' | 'name' | 'post' | 'grade'> & {
  department: string | null;
  overdue: number;
};

/** What one code names, as far as the caller may know; undefined for what is absent or not his. */
export async function scan(reader: Reader, raw: string): Promise<Card | undefined> {
  const read = readCode(raw);
  if ('error' in read) return undefined;
  if (read.type === 'carrier') return carrierCard(reader, read.code);
  if (read.type === 'person') return personCard(reader, read.code);
  if (read.type === 'place') return placeCard(reader, read.code);
  if (read.type === 'slip') return slipCard(reader, read.code);
  return read.type === 'command' ? { type: 'command', id: read.code, code: read.code } : undefined;
}

async function carrierCard({ query, presence }: Reader, code: string): Promise<Card | undefined> {
  const [row] = await query<CarrierRow>(
    `select c.id, c.code, c.document_id, c."level", c.copy_no, c.hand, c.hand_id, c.due_at, c.place_id, d.title, d.mark, d.regime,
       h.name as holder, p.name as place
     from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
       left join person h on h.unit_id = c.unit_id and h.id = c.hand_id left join place p on p.unit_id = c.unit_id and p.id = c.place_id
     where c.unit_id = $1 and c.code = $2 and ${visible('c')}`,
    [presence.unit.id, code],
  );
  if (!row) return undefined;
  const { hand_id, holder, place_id, place, ...rest } = row;
  return {
    type: 'carrier',
    ...rest,
    holder: hand_id === null ? null : { id: hand_id, name: holder ?? hand_id },
    place: place_id === null ? null : { id: place_id, name: place ?? place_id },
  };
}

const ranks: Readonly<Record<PersonGrade, number>> = { core: 5, important: 4, general: 3, none: 2 };

/** The card at the desk. What somebody may know and what he owes is shown to himself and to the registry only. */
async function personCard({ query, presence }: Reader, code: string): Promise<Card | undefined> {
  const { actor, unit } = presence;
  const [row] = await query<PersonRow>(
    `select p.id, p.code, p.name, p.post, p.grade, d.name as department,
       (select count(*)::int from carrier c where c.unit_id = p.unit_id and c.hand = 'person' and c.hand_id = p.id and c.due_at < $3) as overdue
     from person p left join department d on d.unit_id = p.unit_id and d.id = p.department_id
     where p.unit_id = $1 and p.code = $2 and p.state <> 'left'`,
    [unit.id, code, presence.now],
  );
  if (!row) return undefined;
  const { grade, overdue, ...basic } = row;
  const full = row.id === actor.id || actor.tokens.includes('duty:registry');
  return { type: 'person', ...basic, ...(full ? { grade, overdue, clearance: ranks[grade] } : {}) };
}

async function placeCard({ query, presence }: Reader, code: string): Promise<Card | undefined> {
  const [row] = await query<Pick<Place, 'id' | 'code' | 'name' | 'kind'>>(
    'select id, code, name, kind from place where unit_id = $1 and code = $2',
    [presence.unit.id, code],
  );
  return row && { type: 'place', ...row };
}

/** A routing slip stands for its document. */
async function slipCard({ query, presence }: Reader, code: string): Promise<Card | undefined> {
  const [row] = await query<
    Pick<Document, 'title' | 'mark' | 'regime' | 'level'> & { id: string; code: string; document_id: string }
  >(
    `select s.id, s.code, d.id as document_id, d."level", d.title, d.mark, d.regime
     from slip s join document d on d.unit_id = s.unit_id and d.id = s.document_id
     where s.unit_id = $1 and s.code = $2 and ${visible('d')}`,
    [presence.unit.id, code],
  );
  return row && { type: 'slip', ...row };
}
