import { expect } from 'vitest';
import { acceptance } from '../kit/acceptance.ts';
import { original, permitted } from '../kit/carriers-copying.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-030', 1, async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const permit = await permitted(w, carrier, { copies: 3 });
  const done = await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(done.carriers.map((one: { copy_no: number }) => one.copy_no)).toEqual([6, 7, 8]);
  expect(done.stamp).toBe('测试市某局复制　共3份　2026年3月2日');
  const { body } = await w.get('clerk', `/api/registers/carriers?document_id=${document}`);
  const copies = body.rows.filter((row: { copy_no: number }) => row.copy_no > 5);
  expect(copies).toHaveLength(3);
  for (const row of copies) {
    expect(row).toMatchObject({ stamp: done.stamp, copying_unit: '测试市某局', kind: 'copy', mark: '机密★10年' });
    expect(row.copied_at.slice(0, 10)).toBe('2026-03-02');
  }
});
