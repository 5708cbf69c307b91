import { readCode } from '#kernel/code.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Scan } from '#kernel/scan.ts';
import { type Answer, notFound, unauthenticated } from '../act/answer.ts';
import { type Entered, speakerOf } from '../act/enter.ts';
import { unseen } from '../act/unseen.ts';
import type { App } from '../app.ts';
import { cardFunction } from '../db/scans.ts';
import type { Modules } from '../modules.ts';
import { overdueWith } from './holdings.ts';
import { firstShown, type Shown } from './looks.ts';
import { ok, read as readAs, type Reader } from './read.ts';
import { aliasOf } from './register-query.ts';
import { visible } from './visible.ts';

type Card = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** What one code names, as far as the caller may know; what is absent and what is not his answer alike. */
export async function lookUp(app: App, token: string, raw: string): Promise<Answer> {
  const read = readCode(raw);
  const { type, code } = 'type' in read ? read : { type: null, code: '' };
  const scan = app.modules.scans.get(type ?? '');
  if (scan?.labelled) {
    const answer = await labelledCard(app, token, scan, code);
    if (answer.status !== 404) return answer;
  }
  const former: { scan?: Scan; code?: string } = {};
  const answer = await readAs(
    app,
    token,
    async (reader) => {
      if (type === 'command') return ok({ type, id: code, code });
      const card = scan && !scan.labelled ? await cardOf(reader, scan, code) : undefined;
      if (card) return ok(card);
      Object.assign(former, await thatBore(reader, raw.trim()));
      return scan && !scan.labelled ? notFound : unseen(reader.presence.actor);
    },
    { act: 'read:scan' },
  );
  return former.scan && former.code !== undefined ? labelledCard(app, token, former.scan, former.code) : answer;
}

/** The look-ups of a desk as the server itself asks them, for nothing: so they are planned when somebody does. */
export function cardQueries({ scans }: Pick<Modules, 'scans'>, token: string): { text: string; values: string[] }[] {
  return [...scans.values()].flatMap((scan) => (scan.labelled ? [{ text: cardQuery(scan), values: [token, ''] }] : []));
}

const cardQuery = (scan: Scan) => `select who, card from ${cardFunction(scan)}($1, $2)`;

/** Who asks and what he may know of it is one statement: the desk asks this more often than anything. */
async function labelledCard(app: App, token: string, scan: Scan, wanted: string): Promise<Answer> {
  const [asked] = await app.db.alone<{ who: Entered | null; card: Card | null }>(cardQuery(scan), [token, wanted]);
  if (!asked?.who) return unauthenticated;
  const { who, card } = asked;
  const speaker = speakerOf(who);
  if (!card) return unseen(speaker.actor);
  const first = firstShown(app, { ...speaker, unit: { id: who.unit } }, shownOn(scan, card));
  return first.length === 0 ? ok(card) : readAs(app, token, (reader) => reader.show('read:scan', first, ok(card)));
}

/** What a card shows of a labelled thing. */
function shownOn({ kind, shows = { kind, id: 'id' } }: Scan, card: Card): Shown[] {
  const { level } = card;
  if (typeof level !== 'number' || !isClassified(levelOf(level))) return [];
  return [{ table: shows.kind, id: String(card[shows.id]), level }];
}

/** The card of a thing that bears no label. */
async function cardOf(reader: Reader, scan: Scan, code: string): Promise<Card | undefined> {
  const { kind, tables, select, where = 'true', holds, told } = scan;
  const columns = Object.entries(select).map(([key, expression]) => `${expression} as "${key}"`);
  const [row] = await reader.query<{ id: string }>(
    `select ${columns.join(', ')} from ${tables}
     where ${aliasOf(select.id as string)}.unit_id = $1 and ${select.code} = $2 and (${where})`,
    [reader.presence.unit.id, code],
  );
  if (!row) return undefined;
  const full = holds ? { ...row, overdue: await overdueWith(reader, row.id) } : row;
  return { type: kind, ...(told ? told(full as never, reader.presence.actor) : full) } as Card;
}

/** The one thing that bore this code before; none where several did. */
async function thatBore({ app, query, presence }: Reader, wanted: string): Promise<{ scan?: Scan; code?: string }> {
  for (const { kind, tables, select, where = 'true', labelled } of app.modules.formerCodes) {
    const scan = app.modules.scans.get(kind);
    const conditions = [`${aliasOf(select.id as string)}.unit_id = $1`, `(${where.replaceAll('$code', '$2::text')})`];
    if (labelled) conditions.push(visible(labelled));
    const rows = await query<{ code: string }>(
      `select ${select.code} as code from ${tables} where ${conditions.join(' and ')} limit 2`,
      [presence.unit.id, wanted],
    );
    const [row, another] = rows;
    if (scan && row && !another) return { scan, code: row.code };
  }
  return {};
}
