import type { App } from '../app.ts';
import type { Answer } from '../act/answer.ts';
import type { Presence } from '../act/enter.ts';
import { aadOf, type ObjectKey } from '../keys/object-key.ts';
import { openValue } from './open-value.ts';
import { encodeValue } from './place.ts';

/** Answers kept for a repeated request tell what the act told: names, findings, facts. */
const place = { table: 'answer', column: 'body' } as const;

/** Before one that was sealed while the keys were. */
const letterMark = 'jingui-letter:1:';

/** By unit: one key for all answers of a day. */
const keys = new WeakMap<Pick<App, 'keys'>, Map<string, { readonly day: string; readonly key: Promise<ObjectKey> }>>();

export function sealAnswer(
  app: App,
  { unit, actor, now }: Presence,
  key: string,
  body: Answer['body'],
): Promise<string> {
  return sealKept(app, { unit: unit.id, person: actor.id, day: now.slice(0, 10) }, key, body);
}

interface Whose {
  readonly unit: string;
  readonly person: string;
  readonly day: string;
}

export async function sealKept(
  app: Pick<App, 'keys'>,
  { unit, person, day }: Whose,
  key: string,
  body: object,
): Promise<string> {
  const id = idOf(person, key);
  const [plain, aad] = [
    Buffer.from(JSON.stringify(body)),
    aadOf({ unit, table: place.table, id, field: place.column }),
  ];
  // What needs no content goes on while the keys are sealed; asked for again, it is answered when they are open.
  if (app.keys.state() === 'sealed') return `${letterMark}${await app.keys.writeLetter(plain, aad)}`;
  const envelope = (await keyOf(app, unit, day)).seal(plain, aad);
  return encodeValue({ ...place, id, shape: 'object', envelope });
}

/** As it was given; without anything where its key is gone. Answers kept before they were sealed are as they are. */
export async function openAnswer(
  app: App,
  { unit, actor }: Presence,
  key: string,
  kept: Answer['body'] | string,
): Promise<Answer['body']> {
  if (typeof kept !== 'string') return kept;
  const id = idOf(actor.id, key);
  if (kept.startsWith(letterMark)) {
    const aad = aadOf({ unit: unit.id, table: place.table, id, field: place.column });
    const plain = await app.keys.readLetter(kept.slice(letterMark.length), aad);
    return JSON.parse(plain.toString()) as Answer['body'];
  }
  const asked = { text: kept, column: place, id };
  return (await openValue(app.keys, { unit: unit.id, actor }, asked)) as Answer['body'];
}

const idOf = (person: string, key: string) => `${person}~${key}`;

/** The next answers are sealed with other keys. */
export function forgetAnswerKeys(app: App): void {
  keys.delete(app);
}

function keyOf(app: Pick<App, 'keys'>, unit: string, day: string): Promise<ObjectKey> {
  const all = keys.get(app) ?? new Map();
  keys.set(app, all);
  const kept = all.get(unit);
  if (kept?.day === day) return kept.key;
  const key = app.keys.make({ level: 'personal' }).then(([made]) => made as ObjectKey);
  all.set(unit, { day, key });
  // Keys that are sealed now are open later.
  key.catch(() => all.delete(unit));
  return key;
}
