import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Answer } from '../act/answer.ts';
import { dueBackOf } from './due-back.ts';
import { figureOf } from './figures.ts';
import { lateWith } from './late-with.ts';
import { ok, type Reader } from './read.ts';

/** Figures a first page has room for. */
const mostFigures = 6;

const counters: readonly RoleId[] = [
  'registry_clerk',
  'courier',
  'secrecy_officer',
  'archivist',
  'dept_secrecy_officer',
];
const overseers: readonly RoleId[] = [
  'dept_head',
  'dept_secrecy_officer',
  'secrecy_office_head',
  'leader_in_charge',
  'principal',
  'business_leader',
];

/** What the offices of the caller have him keep an eye on: figures their rooms declare, who should bring what back, who is late. */
export async function home(reader: Reader): Promise<Answer> {
  const { app, presence } = reader;
  const declared = app.modules.all.flatMap((module) => module.figures);
  const figures = [];
  for (const figure of declared.filter(({ home: roles }) => holds(presence.actor, ...(roles ?? [])))) {
    if (figures.length === mostFigures) break;
    const found = await figureOf(reader, { ...figure, title: figure.alone ?? figure.title });
    if (found) figures.push(found);
  }
  const dueBack = holds(presence.actor, ...counters) ? await dueBackOf(reader) : [];
  const late = holds(presence.actor, ...overseers) ? await lateWith(reader) : [];
  return ok({ figures, dueBack, late, asOf: presence.now });
}
