import { expect, test } from 'vitest';
import type { Files } from './files.ts';
import { markingOf, marksIn } from './mark-scan.ts';
import { textMarking } from './text-file.ts';

const due = '机密★20年';
const files = {
  marking: async (upload: string, _sha256: string, mark: string) =>
    upload === 'scan' ? null : markingOf(mark, [upload], marksIn(upload)),
} as unknown as Files;
const of = (parts: Readonly<Record<string, string>>, mark = due) =>
  textMarking(
    files,
    Object.entries(parts).map(([part, upload]) => ({ part, upload, sha256: '' })),
    mark,
  );

const plain = { due, borne: true, others: [], attached: [] };

test('the text is what is printed; where no part is called that, all of them are', async () => {
  expect(await of({ text: due, 附件: '附件' })).toEqual(plain);
  expect(await of({ text: '正文', 附件: due })).toEqual({ ...plain, borne: false });
  expect(await of({ 正文: '正文', 附件: '附件' })).toEqual({ ...plain, borne: false });
  expect(await of({ 正文: due, 附件: '绝密★30年' })).toEqual({ ...plain, others: ['绝密★30年'] });
});

test('an attachment goes under the mark of its document: lower or the same, not higher, nor the same level for another time', async () => {
  for (const [mark, attached] of [
    ['绝密★30年', ['绝密★30年']],
    ['机密★30年', ['机密★30年']],
    ['机密★20年', []],
    ['秘密★10年', []],
  ] as const)
    expect(await of({ text: due, 附件: mark })).toEqual({ ...plain, attached });
  expect(await of({ text: '重要商密 长期', 附件: '秘密★10年' }, '重要商密 长期')).toMatchObject({
    attached: ['秘密★10年'],
  });
  expect(await of({ text: 'scan', 附件: '绝密★30年' })).toEqual({ ...plain, attached: ['绝密★30年'] });
});

test('what cannot be read, is not here, or needs no mark is seen to by whoever prints it', async () => {
  expect(await of({ text: 'scan' })).toBeNull();
  expect(await of({ 正文: 'scan', 附件: '附件' })).toEqual(plain);
  expect(await of({})).toBeNull();
  expect(await of({ text: '正文' }, '')).toBeNull();
});
