import { makeCode } from '#kernel/code.ts';
import type { DeskCommand } from './scan-queue.ts';

/** Serials of the laminated command cards: a whole shift works without keyboard or mouse. */
const serials: Readonly<Record<DeskCommand, number>> = { undo: 1, end: 2, sign: 3 };

export const commandCodes: readonly { readonly command: DeskCommand; readonly code: string }[] = (
  Object.keys(serials) as DeskCommand[]
).map((command) => ({ command, code: makeCode('command', serials[command]) }));

export function commandOf(code: string): DeskCommand | null {
  return commandCodes.find((card) => card.code === code)?.command ?? null;
}
