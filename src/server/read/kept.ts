import { handColumns } from '#kernel/custody.ts';
import type { App } from '../app.ts';

type Rooms = Pick<App, 'modules'>;

/** True for a row that is about no matter that may be about anybody, himself included, or about one that is visible to the session. */
export function unkept({ modules }: Rooms, alias: string): string {
  return `(${alias}.object_table not in (${keptKinds({ modules })}) or ${visibleRow(alias)})`;
}

function keptKinds({ modules }: Rooms): string {
  const kept = modules.all.flatMap(({ registers }) =>
    registers.flatMap((one) => (one.kept || one.closed ? [`'${one.object}'`] : [])),
  );
  return [`''`, ...kept].join(', ');
}

/**
 * True for a row about nothing labelled, or about a thing that is visible to the session. Of what goes from hand to hand there are the
 * most by far: looked up in the query itself, for a call for each would take ten times as long.
 */
export function knowable({ modules }: Rooms, alias: string): string {
  const inHands = [...modules.tables.values()].filter(({ columns }) =>
    Object.keys(handColumns).every((column) => column in columns),
  );
  const looked = inHands.map(
    ({ name }) =>
      `when '${name}' then exists (select from "${name}" k where k.unit_id = ${alias}.unit_id and k.id = ${alias}.object_id)`,
  );
  return `case ${alias}.object_table ${looked.join(' ')} else jingui.may_see(${alias}.object_table, ${alias}.object_id) end`;
}

/** The same, and for a row about what never came to be: a refused registration is heard of by the offices it is told to, unless it was about anybody. */
export function knowableToOffice(app: Rooms, alias: string): string {
  const neverWas = `jingui.never_was(${alias}.object_table, ${alias}.object_id)`;
  return `(${knowable(app, alias)} or (${alias}.object_table not in (${keptKinds(app)}) and ${neverWas}))`;
}

/** True for a row about a thing of which the database shows the session a row, whatever kind of thing; one without an id is nobody's secret. */
export function visibleRow(alias: string): string {
  return `jingui.is_there(${alias}.object_table, ${alias}.object_id)`;
}
