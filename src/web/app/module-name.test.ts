import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { zh } from '#web/phrases/zh.ts';

it('every module has a name people read, not its id', () => {
  const modules = readdirSync(path.resolve(import.meta.dirname, '../../modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `module.${name}`);
  expect(modules.filter((key) => !(key in zh))).toEqual([]);
});
