import type { App } from '../app.ts';

/** True for a row that is about no matter that may be about anybody, himself included, or about one that is visible to the session. */
export function unkept({ modules }: Pick<App, 'modules'>, alias: string): string {
  return `(${alias}.object_table not in (${keptKinds({ modules })}) or ${visibleRow(alias)})`;
}

function keptKinds({ modules }: Pick<App, 'modules'>): string {
  const kept = modules.all.flatMap(({ registers }) =>
    registers.flatMap((one) => (one.kept || one.closed ? [`'${one.object}'`] : [])),
  );
  return [`''`, ...kept].join(', ');
}

/** True for a row about nothing labelled, or about a thing that is visible to the session. */
export function knowable(alias: string): string {
  return `jingui.may_see(${alias}.object_table, ${alias}.object_id)`;
}

/** The same, and for a row about what never came to be: a refused registration is heard of by the offices it is told to, unless it was about anybody. */
export function knowableToOffice(app: Pick<App, 'modules'>, alias: string): string {
  const neverWas = `jingui.never_was(${alias}.object_table, ${alias}.object_id)`;
  return `(${knowable(alias)} or (${alias}.object_table not in (${keptKinds(app)}) and ${neverWas}))`;
}

/** True for a row about a thing of which the database shows the session a row, whatever kind of thing; one without an id is nobody's secret. */
export function visibleRow(alias: string): string {
  return `jingui.is_there(${alias}.object_table, ${alias}.object_id)`;
}
