import { type CodeType, readCode } from '#kernel/code.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Carrier, Document } from '#modules/documents/index.ts';
import type { Person, Place } from '#modules/organization/index.ts';
import { type Answer, notFound, unauthenticated } from '../act/answer.ts';
import { type Entered, speakerOf } from '../act/enter.ts';
import { unseen } from '../act/unseen.ts';
import type { App } from '../app.ts';
import { firstShown, type Shown } from './looks.ts';
import { ok, read as readAs, type Reader } from './read.ts';
import { visible } from './visible.ts';

type Card = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };
type CarrierCard = Card & { readonly due_at: string | null };
type PersonRow = Pick<Person, 'id' | 'code' | 'name' | 'post' | 'grade'> & {
  department: string | null;
  overdue: number;
};

/** What one code names, as far as the caller may know; what is absent and what is not his answer alike. */
export async function lookUp(app: App, token: string, raw: string): Promise<Answer> {
  const read = readCode(raw);
  if ('type' in read && read.type === 'carrier') {
    const answer = await copyOf(app, token, read.code);
    if (answer.status !== 404) return answer;
  }
  const former: { code?: string | undefined } = {};
  const answer = await readAs(app, token, async (reader) => {
    const card = 'type' in read ? await cardOf(reader, read) : undefined;
    if (card) return reader.show('read:scan', shownOn(card), ok(card));
    former.code = await codeOfFormer(reader, raw.trim());
    return 'type' in read && read.type !== 'slip' ? notFound : unseen(reader.presence.actor);
  });
  return former.code === undefined ? answer : copyOf(app, token, former.code);
}

async function cardOf(reader: Reader, { type, code }: { type: CodeType; code: string }): Promise<Card | undefined> {
  if (type === 'person') return personCard(reader, code);
  if (type === 'place') return placeCard(reader, code);
  if (type === 'slip') return slipCard(reader, code);
  return type === 'command' ? { type, id: code, code } : undefined;
}

async function copyOf(app: App, token: string, wanted: string): Promise<Answer> {
  const [asked] = await app.db.alone<{ who: Entered | null; card: CarrierCard | null }>(
    'select who, card from jingui.copy_of_code($1, $2)',
    [token, wanted],
  );
  if (!asked?.who) return unauthenticated;
  const { who, card } = asked;
  const speaker = speakerOf(who);
  if (!card) return unseen(speaker.actor);
  const answer = ok({ ...card, due_at: card.due_at === null ? null : new Date(card.due_at).toISOString() });
  const first = firstShown(app, { ...speaker, unit: { id: who.unit } }, shownOn(card));
  return first.length === 0 ? answer : readAs(app, token, (reader) => reader.show('read:scan', first, answer));
}

/** What a card shows of a labelled thing; a slip stands for its document. */
function shownOn({ type, id, document_id: document, level }: Card): Shown[] {
  if (typeof level !== 'number') return [];
  const shown = { table: type === 'slip' ? 'document' : type, id: type === 'slip' ? String(document) : id, level };
  return isClassified(levelOf(level)) ? [shown] : [];
}

/** The code of the one copy that bore this bar code before it was taken over; none where several did. */
async function codeOfFormer({ query, presence }: Reader, barCode: string): Promise<string | undefined> {
  const rows = await query<Pick<Carrier, 'code'>>(
    `select c.code from former_code f join carrier c on c.unit_id = f.unit_id and c.id = f.carrier_id
     where f.unit_id = $1 and f.bar_code = $2 and ${visible('c')} limit 2`,
    [presence.unit.id, barCode],
  );
  return rows.length === 1 ? rows[0]?.code : undefined;
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
