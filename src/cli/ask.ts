import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Text } from '#kernel/text.ts';

/** Asks at the terminal without showing what is typed; from a pipe the first line is taken. */
export async function askHidden({ zh, en }: Text): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(`${zh} / ${en}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}
