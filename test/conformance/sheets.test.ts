import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { procedures, sheets } = await loadModules();

test('what an approver signs of each procedure is read in its test (test/kit/sheets.ts), which is found by its name', () => {
  const asking = [...procedures.values()].filter((procedure) => procedure.approval).map(({ id }) => id);
  expect(asking.length).toBeGreaterThan(40);
  none(
    asking.flatMap((id) => {
      const [room, verb] = id.split('.');
      const folder = `src/modules/${room}/procedures/${verb}`;
      if (
        !existsSync(`${folder}/rules.ts`) ||
        !/export (const|function) approval|export \{ approval/.test(readFileSync(`${folder}/rules.ts`, 'utf8'))
      )
        return [];
      const file = `${folder}/${verb}.test.ts`;
      return existsSync(file) && new RegExp(`describeRules\\(\\s*'${id}'`).test(readFileSync(file, 'utf8')) ? [] : [id];
    }),
  );
});

test('a paper form is of a procedure that asks for approval, and has both titles', () => {
  for (const [id, { title }] of sheets) {
    expect(procedures.get(id)?.approval, id).toBeDefined();
    expect([/\p{Script=Han}/u.test(title.zh), /\p{Script=Han}/u.test(title.en)], id).toEqual([true, false]);
  }
});
