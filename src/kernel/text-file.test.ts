import { expect, test } from 'vitest';
import type { Files } from './files.ts';
import { markingOf, marksIn } from './mark-scan.ts';
import { textMarking } from './text-file.ts';

const due = '机密★20年';
const files = {
  marking: async (upload: string) => (upload === 'scan' ? null : markingOf(due, [upload], marksIn(upload))),
} as unknown as Files;
const of = (parts: Readonly<Record<string, string>>, mark = due) =>
  textMarking(
    files,
    Object.entries(parts).map(([part, upload]) => ({ part, upload, sha256: '' })),
    mark,
  );

test('the text is what is printed, whatever its attachments bear; where there is none, all of them are', async () => {
  expect(await of({ text: due, 附件: '绝密★30年' })).toEqual({ due, borne: true, others: [] });
  expect(await of({ 正文: '正文', 附件: '附件' })).toEqual({ due, borne: false, others: [] });
  expect(await of({ 正文: due, 附件: '绝密★30年' })).toEqual({ due, borne: true, others: ['绝密★30年'] });
});

test('what cannot be read, is not here, or needs no mark is seen to by whoever prints it', async () => {
  expect(await of({ text: 'scan' })).toBeNull();
  expect(await of({ 正文: 'scan', 附件: '附件' })).toEqual({ due, borne: true, others: [] });
  expect(await of({})).toBeNull();
  expect(await of({ text: '正文' }, '')).toBeNull();
});
