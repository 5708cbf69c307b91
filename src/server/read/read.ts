import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import type { Label } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { type Answer, unauthenticated, unavailable } from '../act/answer.ts';
import { enter, type Presence } from '../act/enter.ts';
import { firstShown, remember, type Shown } from './looks.ts';
import { toldIn } from '../act/told.ts';
import { unseenBy } from '../act/unseen.ts';
import { write } from '../act/write.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';

/** A read under way: the session's own view of the database, behind the row-level wall. */
export interface Reader {
  readonly app: App;
  readonly connection: Connection;
  readonly presence: Presence;
  readonly query: Connection['query'];
  /** For lists: planned for the values of this caller. */
  readonly once: Connection['once'];
  /** Enters the read in the ledger; nothing is shown unless this could be written (SYSTEM-006). */
  note(entry: ReadEntry): Promise<Answer>;
  /** Shows rows by title or number; the classified ones among them are one entry, of the highest level, that names them. */
  show(act: string, shown: readonly Shown[], answer: Answer): Promise<Answer>;
}

export interface ReadEntry {
  /** `read:<register>`, `export:<register>`. */
  readonly act: string;
  readonly object: ObjectRef | null;
  readonly label?: Pick<Label, 'level'> | null;
  readonly input?: unknown;
  readonly outcome?: 'done' | 'denied';
  /** The things it tells of; the object, if nothing is said. */
  readonly shown?: readonly ObjectRef[];
  readonly clauses?: readonly ClauseId[];
  readonly answer: (reference: string) => Answer;
}

const trail: readonly ClauseId[] = ['SYSTEM-006', 'CARRIER-002'];

/** What a read is entered as where it is refused and did not say so itself. */
export interface Asked {
  readonly act: string;
  readonly object?: ObjectRef;
}

/**
 * Runs one read for a session, in one transaction. Reads change nothing but the ledger, in which each that is refused stands, whether what was
 * asked for is hidden or is not there.
 */
export async function read(
  app: App,
  token: string,
  work: (reader: Reader) => Promise<Answer>,
  asked: Asked = { act: 'read:other' },
): Promise<Answer> {
  const entered: { presence: Presence; shown: readonly Shown[] }[] = [];
  const answer = await app.db.look(async (connection) => {
    const presence = await enter(app, connection, token);
    if (!presence) return unauthenticated;
    let noted = false;
    const answered = await work({
      app,
      connection,
      presence,
      query: connection.query,
      once: connection.once,
      note: (entry) => {
        noted = true;
        const { object, label, outcome = 'done' } = entry;
        if (object && label && outcome === 'done')
          entered.push({ presence, shown: [{ ...object, level: label.level }] });
        return note(app, connection, presence, entry);
      },
      show: async (act, all, shownAnswer) => {
        const shown = firstShown(app, presence, all);
        const [first] = shown;
        if (!first || !setting(presence.settings, 'SYSTEM-006.events').includes('read')) return shownAnswer;
        entered.push({ presence, shown });
        const object = { table: first.table, id: shown.map(({ id }) => id).join(',') };
        const label = { level: Math.max(...shown.map(({ level }) => level ?? 0)) };
        return note(app, connection, presence, {
          act,
          object,
          label,
          input: { shown },
          shown,
          answer: () => shownAnswer,
        });
      },
    });
    if (noted || !refused.has(answered.status)) return answered;
    const { rules } = answered.body as { readonly rules?: readonly ClauseId[] };
    const clauses =
      rules && rules.length > 0 ? [...new Set([...rules, 'SYSTEM-006' as const])] : unseenBy(presence.actor);
    const { act, object = null } = asked;
    return note(app, connection, presence, { act, object, outcome: 'denied', clauses, answer: () => answered });
  });
  if (answer.status === 200) for (const { presence, shown } of entered) remember(app, presence, shown);
  return answer;
}

/** Not for him, not there, or not before his papers are in order. */
const refused: ReadonlySet<number> = new Set([403, 404, 409]);

async function note(app: App, connection: Connection, presence: Presence, entry: ReadEntry): Promise<Answer> {
  if (app.halted()) return unavailable();
  const { act, object, label = null, input = null, outcome = 'done', clauses = trail, answer } = entry;
  const { shown = object ? [object] : [] } = entry;
  const told = outcome === 'done' ? toldIn(act, shown) : [];
  const nothing = { key: null, ops: [] };
  return write({ app, connection, presence, act, input, outcome, clauses, object, label, told, answer, ...nothing });
}

export function ok(body: Answer['body']): Answer {
  return { status: 200, body };
}

/** A query parameter that is not acceptable. */
export function badField(field: string): Answer {
  return {
    status: 422,
    body: {
      code: 'RULE_FIELDS',
      rules: [],
      fields: [field],
      says:
        field === 'q'
          ? { zh: '关键词的每个词至少两个字。', en: 'Each word to look for has two characters at least.' }
          : { zh: `“${field}”的内容不符合要求。`, en: `“${field}” is not acceptable.` },
    },
  };
}
