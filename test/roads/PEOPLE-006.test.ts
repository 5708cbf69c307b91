import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { ownDocument } from '../kit/own-document.ts';
import { world } from '../kit/world.ts';

const typed = { people: ['reader'], kind: 'pre_post', topic: '上岗前教育', hours: 8, passed: true };
const held = { trainer: 'secrecy_head', attendance: '签到表1号，保密柜', paper: '考卷1号，保密柜' };

test('a training typed with hours and “passed” opens nothing; shown and signed for it opens what the person may know', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const document = await ownDocument(w);
  const read = async () => (await w.get('reader', `/api/registers/documents/${document}`)).status;
  const refused = await w.act('officer', 'people.record-training', typed);
  expect([refused.status, refused.body.rules]).toEqual([422, ['PEOPLE-006']]);
  expect(refused.body.fields).toEqual(['attendance', 'paper', 'trainer']);
  expect(await read()).toBe(409);
  await w.done('officer', 'people.record-training', { ...typed, ...held, passed: false });
  expect(await read()).toBe(409);
  await w.done('officer', 'people.record-training', { ...typed, ...held });
  expect(await read()).toBe(200);
});

test('neighbours: nobody is trained by himself, nor records his own training, also not with a certificate', async () => {
  const w = await world();
  const inputs = [
    { ...typed, ...held, trainer: 'reader' },
    { ...typed, ...held, people: ['reader', 'officer'] },
    { ...typed, people: ['officer'], certificate: '试验市保密局保训〔2026〕3号' },
  ];
  for (const input of inputs) {
    const { status, body } = await w.act('officer', 'people.record-training', input);
    expect([status, body.rules]).toEqual([403, ['PEOPLE-006']]);
  }
  const certified = await w.act('hr', 'people.record-training', inputs[2] as object);
  expect(certified.status).toBe(201);
});

test('a holder in an old ledger who lacks the training gets no copy', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const line = { holder: '阅文人', state: '借出' };
  expect(await answered(w, line)).toEqual([['refused', ['PEOPLE-006']]]);
});
