import { expect, test } from 'vitest';
import { memorySettings } from './memory.ts';

const giga = 1024 ** 3;
const written = 'shared_buffers = 128MB\t\t# min 128kB\n#work_mem = 4MB\neffective_cache_size = 512MB\n';

test.each([
  [1, '128MB', '512MB', '8MB', '64MB'],
  [8, '1024MB', '4096MB', '8MB', '256MB'],
  [64, '2048MB', '32768MB', '32MB', '1024MB'],
])('a machine of %d GB', (size, buffers, cache, work, maintenance) => {
  expect(memorySettings(size * giga, written)).toEqual({
    shared_buffers: buffers,
    effective_cache_size: cache,
    work_mem: work,
    maintenance_work_mem: maintenance,
  });
});

test('what the site chose stays', () => {
  const chosen = memorySettings(8 * giga, `${written}\nshared_buffers = '512MB' # ours\nwork_mem 16MB\n`);
  expect(Object.keys(chosen)).toEqual(['effective_cache_size', 'maintenance_work_mem']);
});
