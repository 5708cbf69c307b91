/**
 * `npm run test:citus`: whether each unit's rows can be spread over several machines by `unit_id`: keys, policies and triggers, from the text
 * of the schema; and on a coordinator's empty database, if JINGUI_TEST_CITUS is the URL of one, distributing every table and the main story.
 */
import { readFile } from 'node:fs/promises';
import { ofInstallation, overAllUnits } from './installation.ts';
import { onCoordinator } from './on-coordinator.ts';
import { staticOf } from './static.ts';

const generated = new URL('../../src/server/db/generated/', import.meta.url);
const read = (name: string) => readFile(new URL(name, generated), 'utf8');
const say = (line: string) => console.log(line);
const list = (title: string, lines: readonly string[]) => say([`${title}: ${lines.length}`, ...lines].join('\n  '));

const { tables, undeclared, keys, policies, across, triggers, functions } = staticOf(
  await read('tables.sql'),
  await read('code.sql'),
);
say(`tables with rows of units: ${tables.length}`);
list(
  'tables of the installation, which are no unit’s',
  Object.entries(ofInstallation).map(([name, why]) => `${name}: ${why}`),
);
list('neither, or both', undeclared);
list(
  'keys over all units',
  Object.entries(overAllUnits).map(([key, why]) => `${key} (${why})`),
);
list('other keys that do not begin with unit_id', keys);
list('policies with a sub-query, which a distributed table may not have', policies);
list('of these, about rows of any unit', across);
list('triggers, which a distributed table may not have', triggers);
list('functions in SQL over rows of units, which want PL/pgSQL there', functions);

const { JINGUI_TEST_CITUS: url = '' } = process.env;
let ran = true;
if (url === '')
  say(
    'not run: distributing the tables and the main story with two units. Give JINGUI_TEST_CITUS, a coordinator’s empty database',
  );
else ran = await onCoordinator(url, say);
if (undeclared.length + keys.length + across.length > 0 || !ran) process.exitCode = 1;
