/** `npm run new:procedure -- <module> <verb> [--clause ID] [--zh 标题] [--en Title]`: a procedure's folder; nothing else has to name it. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type ClauseId, clauseIds } from '../src/kernel/generated/clauses.ts';
import { scaffold } from './scaffold/procedure.ts';

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
await mkdir(folder, { recursive: true });
for (const [name, content] of scaffold({ module, verb, clause, title })) {
  await writeFile(join(folder, name), content, { flag: 'wx' });
  process.stdout.write(`${relative(root, join(folder, name))}\n`);
}

function sentence(words: string): string {
  const text = words.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
