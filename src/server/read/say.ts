import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';

const kinds: Readonly<Record<string, Text>> = {
  reminder: { zh: '即将到期', en: 'due soon' },
  overdue: { zh: '已逾期', en: 'overdue' },
  escalation: { zh: '逾期未办，逐级上报', en: 'still overdue, reported upward' },
};

/** What an obligation asks, in the words of its module (`obligation.<CLAUSE>.<cause>`, `obligation.<CLAUSE>`), else in those of the clause. */
export function obligationText(app: App, clause: ClauseId, cause: string | null): Text {
  return phrase(app, `obligation.${clause}.${cause}`) ?? phrase(app, `obligation.${clause}`) ?? clauseText(app, clause);
}

/** What an alert says: the module's words (`alert.<CLAUSE>.<kind>`, `alert.<kind>`), else its kind and what is owed. */
export function alertText(app: App, clause: ClauseId, kind: string, cause: string | null): Text {
  const own = phrase(app, `alert.${clause}.${kind}`) ?? phrase(app, `alert.${kind}`);
  if (own) return own;
  const what = obligationText(app, clause, cause);
  const how = kinds[kind];
  return how ? { zh: `${how.zh}：${what.zh}`, en: `${how.en}: ${what.en}` } : what;
}

function phrase(app: App, key: string): Text | undefined {
  for (const { phrases } of app.modules.all) {
    const zh = phrases?.zh[key];
    const en = phrases?.en[key];
    if (zh !== undefined && en !== undefined) return { zh, en };
  }
  return undefined;
}

export function clauseText(app: App, id: ClauseId): Text {
  const clause = app.regulation.clauses.find((one) => one.id === id);
  return { zh: clause?.zh ?? id, en: clause?.en ?? id };
}
