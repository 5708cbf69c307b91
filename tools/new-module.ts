/** `npm run new:module -- <room> --zh 名称 --en Name [--domain rewards]`: the folder of a new room; nothing else has to name it. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type DomainId, domainIds } from '../src/kernel/generated/clauses.ts';
import { scaffoldModule } from './scaffold/module.ts';

const root = join(import.meta.dirname, '..');

function stop(zh: string, en: string): never {
  process.stderr.write(`${zh}  /  ${en}\n`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { domain: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
});
const [id = ''] = positionals;
const { zh, en } = values;
if (!/^[a-z]+$/.test(id) || !zh || !en)
  stop(
    '用法：npm run new:module -- <模块> --zh 名称 --en Name',
    'usage: npm run new:module -- <room> --zh 名称 --en Name',
  );
const domain = (values.domain ?? id) as DomainId;
if (!domainIds.includes(domain))
  stop(`没有领域 ${domain}，用 --domain 写明`, `there is no domain ${domain}: name one by --domain`);
const folder = join(root, 'src/modules', id);
if (existsSync(folder)) stop(`模块 ${id} 已经存在`, `the room ${id} exists already`);

await mkdir(folder, { recursive: true });
for (const [name, content] of scaffoldModule({ id, domain, title: { zh, en } })) {
  await writeFile(join(folder, name), content, { flag: 'wx' });
  process.stdout.write(`${relative(root, join(folder, name))}\n`);
}
