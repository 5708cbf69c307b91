import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';
import type { Coverage } from '../coverage/index.ts';

/** The parts of a clause's sentence, what holds each in words, and whether all of that is there. */
export function partsOf(app: App, { parts, open }: Coverage) {
  return parts.map(({ zh, en, held_by }) => ({
    zh,
    en,
    open: open.includes(zh),
    held_by: held_by.map((holder) => worded(app, holder)),
  }));
}

function worded(app: App, holder: string) {
  const at = holder.indexOf(':');
  const [kind, id] = [holder.slice(0, at), holder.slice(at + 1).trim()];
  return { kind, id, name: nameOf(app, kind, id) };
}

/** A duty of the clock has no name but its id, and what is missing says itself. */
function nameOf({ modules, regulation }: App, kind: string, id: string): Text | null {
  const [before, after] = [id.slice(0, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)];
  if (kind === 'rule') return modules.procedures.get(before)?.title ?? null;
  if (kind === 'clock') return modules.procedures.get(id)?.title ?? null;
  if (kind === 'setting') return regulation.words.parameters[after] ?? null;
  const registers = modules.all.flatMap((module) => module.registers);
  return registers.find(({ name }) => kind === 'register' && name === id)?.title ?? null;
}
