import type { Kysely } from 'kysely';
import { kyselyOver } from './kysely-over.ts';
import type { Answered } from './statement.ts';

/** What was asked before it was known that it would be. */
export interface Foresight {
  /** Its first statement has its answer already, if it is the one foreseen; all others are asked. */
  readonly tx: Kysely<never>;
  /** Whether the first was the one foreseen; undefined as long as none was asked. */
  right(): boolean | undefined;
  /** Whether the one foreseen failed, and the transaction with it, although nobody came to ask it. */
  spoiled(): Promise<boolean>;
}

interface Line {
  readonly send: (text: string, values: readonly unknown[]) => Promise<Answered>;
  /** An answer as who speaks may see it. */
  readonly shown: (answer: Answered, text: string) => Promise<Answered>;
}

/**
 * Lets `ask` send its first statement now and hear nothing of it. The same statement, asked later in the same transaction, has this
 * answer: it is what the database says to it, whatever was guessed when it was sent.
 */
export function foresee({ send, shown }: Line, ask: (tx: Kysely<never>) => Promise<unknown>): Foresight {
  let ahead: { readonly asked: string; readonly answer: Promise<Answered> } | undefined;
  let right: boolean | undefined;
  let open = true;
  // Nothing is sent ahead once an answer may have come: the transaction could be another.
  setImmediate(() => {
    open = false;
  });
  const early = kyselyOver((text, values) => {
    if (open) ahead = { asked: keyOf(text, values), answer: send(text, values) };
    open = false;
    ahead?.answer.catch(() => {}); // Told to who asks it, or by `spoiled`.
    return new Promise(() => {});
  });
  const tx = kyselyOver(async (text, values) => {
    const first = right === undefined;
    right ??= ahead?.asked === keyOf(text, values);
    return shown(await (first && right && ahead ? ahead.answer : send(text, values)), text);
  });
  ask(early).catch(() => {}); // What goes wrong on a guess goes wrong again where it counts.
  return {
    tx,
    right: () => right,
    spoiled: async () => right !== true && (await fails(ahead?.answer)),
  };
}

function keyOf(text: string, values: readonly unknown[]): string {
  return `${text}\n${JSON.stringify(values)}`;
}

async function fails(answer: Promise<unknown> | undefined): Promise<boolean> {
  return answer !== undefined && answer.then(() => false).catch(() => true);
}
