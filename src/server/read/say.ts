import { isOf, type Owed } from '#kernel/clock.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Alert } from '#kernel/obligation.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';

const kinds: Readonly<Record<string, Text>> = {
  reminder: { zh: '即将到期', en: 'due soon' },
  overdue: { zh: '已逾期', en: 'overdue' },
  escalation: { zh: '逾期未办，逐级上报', en: 'still overdue, reported upward' },
};

type Kept = Omit<Owed, 'id'>;

/** What an obligation asks, in the words of its clock, else in those of the clause. */
export function obligationText(app: App, owed: Kept): Text {
  return app.modules.clocks.find((one) => isOf(one, owed))?.says ?? clauseText(app, owed.clause);
}

/** What an alert says: the words of its notice, else its kind and what is owed. */
export function alertText(
  app: App,
  { clause, kind, object_table }: Omit<Alert, 'unit_id'>,
  cause: string | null,
): Text {
  const notices = app.modules.all.flatMap((module) => module.notices).filter((one) => one.kind === kind);
  const own = notices.find((one) => one.clause === clause) ?? notices.find((one) => one.clause === undefined);
  if (own) return own.says;
  const what = obligationText(app, { clause, object_table, cause: cause ?? '' });
  const how = kinds[kind];
  return how ? { zh: `${how.zh}：${what.zh}`, en: `${how.en}: ${what.en}` } : what;
}

export function clauseText(app: App, id: ClauseId): Text {
  const clause = app.regulation.clauses.find((one) => one.id === id);
  return { zh: clause?.zh ?? id, en: clause?.en ?? id };
}
