import type { Kysely } from 'kysely';
import { kyselyOver } from './kysely-over.ts';
import type { Answered } from './statement.ts';

/** What was asked before it was known that it would be. */
export interface Foresight {
  /** Its first statements have their answers already, as far as they are those foreseen; all others are asked. */
  readonly tx: Kysely<never>;
  /** How many of those foreseen were asked before another was, which is wrong where none is foreseen; undefined as long as all is right. */
  wrongAfter(): number | undefined;
  /** Whether one that nobody came to ask failed, and the transaction with it. */
  spoiled(): Promise<boolean>;
}

interface Line {
  readonly send: (text: string, values: readonly unknown[]) => Promise<Answered>;
  /** An answer as who speaks may see it. */
  readonly shown: (answer: Answered, text: string) => Promise<Answered>;
}

/**
 * Lets `ask` send now what it asks before it waits for an answer, `most` statements of it, and hear nothing. The same statements, asked later
 * in the same transaction and order, have these answers: they are what the database says to them, whatever was guessed when they were sent.
 */
export function foresee({ send, shown }: Line, ask: (tx: Kysely<never>) => Promise<unknown>, most: number): Foresight {
  const ahead: { readonly asked: string; readonly answer: Promise<Answered> }[] = [];
  let given = 0;
  let wrong = false;
  let open = true;
  // Nothing is sent ahead once an answer may have come: the transaction could be another.
  setImmediate(() => {
    open = false;
  });
  const early = kyselyOver((text, values) => {
    if (open && ahead.length < most) {
      const answer = send(text, values);
      answer.catch(() => {}); // Told to who asks it, or by `spoiled`.
      ahead.push({ asked: keyOf(text, values), answer });
    }
    return new Promise(() => {});
  });
  const tx = kyselyOver(async (text, values) => {
    const next = ahead[given];
    wrong ||= next === undefined ? ahead.length === 0 : next.asked !== keyOf(text, values);
    if (wrong || next === undefined) return shown(await send(text, values), text);
    given += 1;
    return shown(await next.answer, text);
  });
  ask(early).catch(() => {}); // What goes wrong on a guess goes wrong again where it counts.
  return {
    tx,
    wrongAfter: () => (wrong ? given : undefined),
    spoiled: async () => (await Promise.all(ahead.slice(given).map(({ answer }) => fails(answer)))).includes(true),
  };
}

function keyOf(text: string, values: readonly unknown[]): string {
  return `${text}\n${JSON.stringify(values)}`;
}

function fails(answer: Promise<unknown>): Promise<boolean> {
  return answer.then(() => false).catch(() => true);
}
