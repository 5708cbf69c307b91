/**
 * `npm run test:citus`: whether each unit's rows can be spread over several machines by `unit_id`, as far as the text of the schema tells: keys,
 * policies, triggers. Nothing is run on such a database.
 */
import { readFile } from 'node:fs/promises';
import { staticOf } from './static.ts';

const generated = new URL('../../src/server/db/generated/', import.meta.url);
const read = (name: string) => readFile(new URL(name, generated), 'utf8');

const { tables, keys, policies, triggers } = staticOf(await read('tables.sql'), await read('code.sql'));
const list = (title: string, lines: readonly string[]) =>
  console.log([`${title}: ${lines.length}`, ...lines].join('\n  '));

console.log(`${tables} tables hold rows of units`);
list('keys that do not begin with unit_id', keys);
list('policies with a sub-query', policies);
list('triggers', triggers);
console.log('not run: distributing the tables on a coordinator, and the main story with two units');
if (keys.length > 0) process.exitCode = 1;
