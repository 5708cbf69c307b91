import { registryRoles } from '#kernel/actor.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import { casesOf } from './cases.ts';
import type { Reader } from './read.ts';
import { mayBegin, type Part, verbOf } from './tasks.ts';

/** Cases at one's step, as parts of rows of work. */
export async function decisionsOf(reader: Reader): Promise<readonly Part[]> {
  const sign = reader.app.modules.procedures.get('cases.sign');
  const cases = await casesOf(reader, 'todo');
  return cases.map((one) => ({
    ...of(one),
    kind: 'decision',
    object: { table: 'case', id: one.id },
    acts: ['cases.sign'],
    instead: '',
    due: null,
    verb: verbOf(sign) ?? of(one).title,
  }));
}

/** What is granted and waits for the registry to hand it out. */
export async function permitsOf(reader: Reader): Promise<readonly Part[]> {
  const { app, presence } = reader;
  if (!registryRoles.some((role) => presence.actor.roles.includes(role))) return [];
  const spending = [...app.modules.procedures.values()].filter((one) => one.spends && mayBegin(one, presence.actor));
  const cases = await casesOf(reader, 'usable', null, 50);
  return cases.flatMap((one) => {
    const granted = one.grants.map((grant) => grant.split(' ', 1)[0]);
    const acts = spending.filter(({ spends, desk }) => desk && granted.includes(spends?.grants));
    const [first] = acts;
    if (!first || one.object_table === null || one.object_id === null) return [];
    return {
      ...of(one),
      kind: 'permit' as const,
      object: { table: one.object_table, id: one.object_id },
      acts: acts.map(({ id }) => id),
      instead: '',
      due: one.until,
      verb: verbOf(first) ?? of(one).title,
    };
  });
}

type Line = Awaited<ReturnType<typeof casesOf>>[number];

function of({ id, title: called, level, opened_at, initiator_name, clauses, status }: Line) {
  const title = called as unknown as Text;
  return {
    id,
    clause: clauses[0] as ClauseId,
    says: title,
    title,
    level,
    status,
    since: opened_at,
    person: initiator_name,
    of: null,
    owner: null,
    how: null,
    by: [],
  };
}
