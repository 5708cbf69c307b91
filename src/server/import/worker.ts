/** The thread in which ledgers are read and judged: a hostile or huge file costs this thread, never the server. */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Site } from '#kernel/content.ts';
import {
  applyMapping,
  cellText,
  documentKey,
  type Field,
  fieldColumns,
  findLayout,
  isReadError,
  judgeRows,
  type KnownDocument,
  type LaidOutSheet,
  type Mapping,
  markOfFile,
  type ReadError,
  readError,
  rememberedFor,
  type RowVerdict,
  type Sheet,
  type Workbook,
} from '#intake/index.ts';
import { readWorkbook } from '#intake/read.ts';
import { askingRules } from '#modules/takeover/door/sheet/ask.ts';
import { planImport, type Register, type RegisteredDocument } from '#modules/takeover/door/sheet/plan.ts';
import { governance } from '../law.ts';
import { loadRegulation } from '../regulation.ts';
import { overall, type Stage, whole } from './stages.ts';
import type { Line, Said, Task, Told, ToldDocument } from './tasks.ts';

type JudgeTask = Extract<Task, { kind: 'judge' }>;

const linesAtOnce = 2000;
const itemsAtOnce = 500;
/** Progress is told no more often than this, in milliseconds. */
const pace = 100;

const port = parentPort as MessagePort;
const say = (said: Said): void => port.postMessage(said);

let told = 0;
function progressOf(task: Task): (now: Stage) => void {
  return (now) => {
    if (now.done < now.total && Date.now() - told < pace) return;
    told = Date.now();
    say({ progress: { done: overall(task.kind, now), total: whole } });
  };
}

async function run(task: Task): Promise<void> {
  const book = await readWorkbook(task.bytes, task.name, { onProgress: progressOf(task) });
  if (isReadError(book)) return say({ failed: book });
  if (task.kind === 'read') return say(layouts(book, task.site));
  const sheets = book.sheets.map((sheet) => laidOut(sheet, task.mappings));
  if (task.kind === 'refused') {
    const { writeBack } = await import('#intake/write-back.ts');
    return say({ workbook: await writeBack(sheets, task.verdicts, { language: task.language }) });
  }
  await judge(task, sheets);
}

function layouts({ sheets }: Workbook, site: Pick<Site, 'siteLevel'>): Said {
  const found = sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) }));
  const marked = markOfFile(found, site);
  if (marked) return { failed: readError('file_marked', { ...marked }) };
  return { layouts: found.flatMap(({ layout }) => layout ?? []) };
}

function laidOut(sheet: Sheet, mappings: readonly Mapping[]): LaidOutSheet {
  const layout = findLayout(sheet);
  const mapping = layout && rememberedFor(layout, mappings);
  return { sheet, layout: layout && mapping ? applyMapping(layout, mapping) : layout };
}

async function judge(task: JudgeTask, sheets: readonly LaidOutSheet[]): Promise<void> {
  const { known, register } = await registered(task);
  const people = { people: task.people, departments: task.departments.map(([name]) => name) };
  const judged = await judgeRows(
    sheets,
    { documents: known, ...people },
    { ...task.options, ask: rulesOf(task, register), onProgress: progressOf(task) },
  );
  if (isReadError(judged)) return say({ failed: judged });
  const { verdicts, counts, sheets: accounts } = judged;
  const toLine = liner(sheets);
  for (let at = 0; at < verdicts.length; at += linesAtOnce) {
    await handOver({ lines: verdicts.slice(at, at + linesAtOnce).map(toLine) });
  }
  const items = planImport(verdicts, register);
  for (let at = 0; at < items.length; at += itemsAtOnce) await handOver({ items: items.slice(at, at + itemsAtOnce) });
  say({ judged: { counts, sheets: accounts } });
}

function rulesOf({ here, holders, undecidable, opened }: JudgeTask, register: Register) {
  const law = governance(loadRegulation(), here.settings.off);
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

async function handOver(said: Said): Promise<void> {
  const asked = once(port, 'message');
  say(said);
  await asked;
}

interface Registered extends ToldDocument {
  readonly copyNos: Set<number>;
  readonly former: Set<string>;
  readonly barCodes: Set<string>;
}

/** The register as the main thread tells it, until the last part. */
async function registered(task: JudgeTask): Promise<{ known: Map<string, KnownDocument>; register: Register }> {
  const all = new Map<string, Registered>();
  for (let last = false; !last; ) {
    const told = (await heard()) as Extract<Told, { part: object }>;
    last = told.last;
    for (const one of told.part.documents ?? [])
      all.set(one.id, { ...one, copyNos: new Set(), former: new Set(), barCodes: new Set() });
    for (const { document, copyNo, formerNo, barCode } of told.part.copies ?? []) {
      const found = all.get(document);
      found?.copyNos.add(copyNo);
      if (formerNo) found?.former.add(formerNo);
      if (barCode) found?.barCodes.add(barCode);
    }
  }
  const known = new Map<string, KnownDocument>();
  const documents = new Map<string, RegisteredDocument>();
  const registerNos = new Set<string>();
  for (const one of all.values()) {
    const key = documentKey(one);
    const copyNumbers = [...[...one.copyNos].map((no) => String(no).padStart(6, '0')), ...one.former];
    known.set(key, { title: one.title, level: one.level, copyNumbers, carrierNos: [...one.barCodes] });
    documents.set(key, {
      id: one.id,
      source: one.source,
      province: one.province,
      copyNos: [...one.copyNos],
      scope: one.scope,
      barred: one.barred,
    });
    if (one.registerNo !== null) registerNos.add(one.registerNo);
  }
  const people = new Map(task.people.map(({ name, id }) => [name, id]));
  const [departments, places] = [new Map(task.departments), new Map(task.places)];
  return { known, register: { documents, people, departments, places, registerNos } };
}

const waiting: unknown[] = [];
let wake: (() => void) | undefined;

/** Messages that came before anybody waited are kept. */
async function heard(): Promise<unknown> {
  while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  return waiting.shift();
}

if (workerData?.importTask) {
  port.on('message', (message: Told) => {
    if ('part' in message) waiting.push(message);
    wake?.();
  });
  await run(workerData.importTask as Task).catch((error: unknown) => {
    const failed: ReadError = { code: 'file_damaged', says: { zh: '文件无法读取。', en: 'The file cannot be read.' } };
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    say({ failed });
  });
  port.close();
}
