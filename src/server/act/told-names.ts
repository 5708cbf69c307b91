import type { ObjectRef } from '#kernel/effect.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { namesOf } from '../read/about.ts';
import { thingsIn } from '../read/things-in.ts';
import type { Act } from './act.ts';

/**
 * What the things a refusal tells of are called, as far as he who asked may know of them. The name of a classified thing is told only
 * where the entry of the refused act is about it: whatever is shown has its entry (SYSTEM-006).
 */
export async function namesTold(
  { app, connection, presence, standIn }: Act,
  findings: readonly Finding[],
  object: ObjectRef | null,
): Promise<Readonly<Record<string, Text>>> {
  const things = thingsIn(
    app,
    findings.map(({ facts }) => facts),
  );
  if (standIn || things.length === 0) return {};
  const entered = new Set(object?.id.split(','));
  const query: typeof connection.query = (text, values) => connection.query(text, values);
  const names = await namesOf({ app, presence, query }, things);
  return Object.fromEntries(
    [...names].flatMap(([id, { text, level }]) =>
      level === null || !isClassified(levelOf(level)) || entered.has(id) ? [[id, text] as const] : [],
    ),
  );
}
