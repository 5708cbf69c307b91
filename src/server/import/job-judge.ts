import {
  cellText,
  type Field,
  fieldColumns,
  isReadError,
  judgeRows,
  type LaidOutSheet,
  type RowVerdict,
} from '#intake/index.ts';
import { askingRules } from '#modules/takeover/door/sheet/ask.ts';
import { planImport, type Register } from '#modules/takeover/door/sheet/plan.ts';
import type { Channel } from '../apart/channel.ts';
import type { Work } from '../apart/work.ts';
import { governance } from '../law.ts';
import { loadRegulation } from '../regulation.ts';
import { laidOut, openBook, progressOf, tell } from './open-book.ts';
import type { Line, Task } from './tasks.ts';
import { registered } from './told-register.ts';

type JudgeTask = Extract<Task, { kind: 'judge' }>;
type Law = ReturnType<typeof governance>;

/** What is handed over at once: so many, or fewer where they are long. */
const mostAtOnce = 1000;
const charactersAtOnce = 2 ** 20;

/** Gives every line of a ledger its verdict and lays the documents ready. */
export const work: Work<JudgeTask> = {
  prepare: async (task) => {
    const law = governance(loadRegulation(), task.here.settings.off);
    return async (channel) => {
      const book = await openBook(task, channel);
      if (book)
        await judge(
          task,
          law,
          book.sheets.map((sheet) => laidOut(sheet, task.mappings)),
          channel,
        );
    };
  },
};

async function judge(task: JudgeTask, law: Law, sheets: readonly LaidOutSheet[], channel: Channel): Promise<void> {
  const { known, register } = await registered(task, channel);
  const people = { people: task.people, departments: task.departments.map(([name]) => name) };
  const judged = await judgeRows(
    sheets,
    { documents: known, ...people },
    { ...task.options, ask: rulesOf(task, law, register), onProgress: progressOf(task, channel) },
  );
  if (isReadError(judged)) return tell(channel, { failed: judged });
  const { verdicts, counts, sheets: accounts } = judged;
  const toLine = liner(sheets);
  for (const lines of portions(verdicts, toLine)) await tell(channel, { lines });
  for (const items of portions(planImport(verdicts, register), (item) => item)) await tell(channel, { items });
  await tell(channel, { judged: { counts, sheets: accounts } });
}

function* portions<T, R>(all: readonly T[], of: (one: T) => R): Generator<R[]> {
  let portion: R[] = [];
  let characters = 0;
  for (const one of all) {
    const made = of(one);
    portion.push(made);
    characters += JSON.stringify(made).length;
    if (portion.length < mostAtOnce && characters < charactersAtOnce) continue;
    yield portion;
    portion = [];
    characters = 0;
  }
  if (portion.length > 0) yield portion;
}

function rulesOf({ here, holders, undecidable, opened }: JudgeTask, law: Law, register: Register) {
  const people = new Map(holders.map((one) => [one.id, one]));
  return askingRules(here, { law, register, undecidable, opened, holders: people });
}

/** A verdict as it is listed; the carriers go their own way, as documents. */
function liner(sheets: readonly LaidOutSheet[]): (verdict: RowVerdict) => Line {
  const byName = new Map(
    sheets.map(({ sheet, layout }) => [sheet.name, { sheet, columns: layout && fieldColumns(layout) }]),
  );
  return ({ sheet, line, verdict, findings }) => {
    const found = byName.get(sheet);
    const text = (field: Field) => {
      const column = found?.columns?.get(field);
      return column === undefined ? null : cellText(found?.sheet.rows[line - 1]?.[column]).trim() || null;
    };
    return { sheet, line, verdict, findings, number: text('number'), title: text('title') };
  };
}
