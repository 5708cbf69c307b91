/**
 * `npm run guards`: where a clause guards what a procedure brings about, and whether it is asked there. What comes about is what the last
 * whole run saw. `-- --json` prints one line; `-- --mutate` tries each rule of each guard: whether a test minds that it is not asked.
 */
import { coverage } from '#server/coverage/index.ts';
import { lastWholeRun } from '#server/coverage/evidence.ts';
import { matrixOf, type Pair } from '#server/coverage/matrix.ts';
import { mutate } from './mutate.ts';
import { loadModules } from '#server/modules.ts';
import { loadLists, loadRegulation } from '#server/regulation.ts';

const regulation = loadRegulation();
const modules = await loadModules();
const open = new Set<string>(
  coverage(regulation, modules).flatMap(({ id, status }) => (status === 'pending' ? [id] : [])),
);
const { guards } = loadLists();
const matrix = matrixOf(modules, guards, lastWholeRun(), (clause) => !open.has(clause));

if (process.argv.includes('--mutate')) mutate(modules);
else if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(matrix)}\n`);
else {
  const { pairs, guarded, asked, weaker, exempt, missing } = matrix;
  process.stdout.write(
    `${pairs.length} pairs of procedure and clause: ${guarded.length} guarded, ${asked.length} asked by a rule of the procedure, ${exempt.length} exempt, ${missing.length} missing; ${weaker.length} asked with fewer rules than other procedures ask of the same\n`,
  );
  for (const [happening, some] of Map.groupBy(missing.flatMap(each), ([name]) => name))
    process.stdout.write(`${happening}\n${some.map(([, line]) => `  ${line}\n`).join('')}`);
  for (const { clause, procedure, lacks, than } of weaker)
    process.stdout.write(`weaker  ${clause} in ${procedure} lacks ${lacks.join(', ')} of ${than.join(', ')}\n`);
}

function each({ procedure, clause, on }: Pair): readonly (readonly [string, string])[] {
  return on.map((name) => [name, `${clause} in ${procedure}`] as const);
}
