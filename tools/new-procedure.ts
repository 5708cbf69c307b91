/** `npm run new:procedure -- <module> <verb> [--clause ID] [--zh 标题] [--en Title]`: a procedure's folder; nothing else has to name it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type ClauseId, clauseIds } from '../src/kernel/generated/clauses.ts';
import { emptyBook, phrasesFile } from './scaffold/module.ts';
import { scaffold, withWords, wordsOf } from './scaffold/procedure.ts';

const root = join(import.meta.dirname, '..');

function stop(zh: string, en: string): never {
  process.stderr.write(`${zh}  /  ${en}\n`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { clause: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
});
const [module = '', verb = ''] = positionals;
if (!/^[a-z]+$/.test(module) || !/^[a-z]+(-[a-z]+)*$/.test(verb)) {
  stop('用法：npm run new:procedure -- <模块> <动词>', 'usage: npm run new:procedure -- <module> <verb>');
}
const home = join(root, 'src/modules', module);
const folder = join(home, 'procedures', verb);
if (!existsSync(join(home, 'index.ts'))) stop(`没有模块 ${module}`, `there is no module ${module}`);
if (existsSync(folder)) stop(`${module}.${verb} 已经存在`, `${module}.${verb} exists already`);
const clause = (values.clause ?? 'CARRIER-002') as ClauseId;
if (!clauseIds.includes(clause)) stop(`没有条款 ${clause}`, `there is no clause ${clause}`);

const title = { zh: values.zh ?? `办理：${verb}`, en: values.en ?? sentence(verb) };
// A room with many words has a book for each area: the new words begin one of their own.
const shared = existsSync(join(home, 'phrases.ts'));
const words = shared ? 'phrases' : `phrases/${verb}`;
await mkdir(folder, { recursive: true });
for (const [name, content] of scaffold({ module, verb, clause, phrases: `../../${words}.ts` }))
  await write(join(folder, name), content, 'wx');
if (!shared) await write(join(home, `${words}.ts`), phrasesFile(verb), 'wx');
for (const language of ['zh', 'en'] as const) {
  const file = join(home, `${words}.${language}.ts`);
  const book = shared ? await readFile(file, 'utf8') : emptyBook(language);
  await write(file, withWords(book, language, wordsOf({ verb, title })), shared ? 'w' : 'wx');
}

async function write(file: string, content: string, flag: 'w' | 'wx'): Promise<void> {
  await writeFile(file, content, { flag });
  process.stdout.write(`${relative(root, file)}\n`);
}

function sentence(words: string): string {
  const text = words.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
