import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

const asMarked = [
  '密级：机密',
  '密级　机密　编号001',
  '机密级★20年',
  '密级:绝密\n期限：长期',
  '【机密】',
  '（ 秘密 ）',
  '機密★20年',
  '絕密',
  '祕密☆１０年',
];

test('a text that names its level in words, in brackets or in traditional characters is a marked one', async () => {
  const w = await world();
  for (const mark of asMarked) {
    const item = { title: '工作动态', content: `关于工作安排的通知\n${mark}\n一、时间` };
    const refused = await w.act('drafter', 'publication.draft-item', item);
    expect([mark, refused.status, refused.body.rules]).toEqual([mark, 403, ['PUBLISH-003']]);
  }
  const told = await w.alerts('PUBLISH-003');
  expect(told.map((one) => one.kind)).toEqual(asMarked.map(() => 'marked_text'));
});

test('neighbour: nor does it come in by an edit, or as the title of what was drafted', async () => {
  const w = await world();
  const { id: item } = await w.done('drafter', 'publication.draft-item', { title: '工作动态', content: '正文' });
  for (const change of [{ content: '正文\n密级：機密' }, { title: '【秘密】' }]) {
    const refused = await w.act('drafter', 'publication.edit-item', { item, ...change });
    expect([refused.status, refused.body.rules]).toEqual([403, ['PUBLISH-003']]);
  }
});

test('neighbour: nor in a contract, nor in any other text of an act', async () => {
  const w = await world();
  const reason = '密级：机密，不宜公开';
  const { id: item } = await w.done('drafter', 'publication.draft-item', { title: '工作动态', content: '正文' });
  const asked = await w.act('drafter', 'publication.submit-item', { item, self_checked: true });
  const signed = await w.act('head', 'cases.sign', { case: asked.body.approval.id, opinion: reason });
  expect([signed.status, signed.body.rules]).toEqual([422, ['SYSTEM-020']]);
  const suggested = await w.act('drafter', 'people.record-tie', { related: 'reader', kind: 'other', note: '絕密' });
  expect([suggested.status, suggested.body.rules]).toEqual([422, ['SYSTEM-020']]);
});

test('neighbour: what teaches the levels, or says that a paper has none, is published', async () => {
  const w = await world();
  for (const content of ['密级：绝密、机密、秘密三级，由定密责任人确定。', '密级：无', '保守秘密，人人有责']) {
    const drafted = await w.act('drafter', 'publication.draft-item', { title: '学习保密法', content });
    expect([content, drafted.status]).toEqual([content, 201]);
  }
});

const marks = [
  '工作秘密',
  '内部资料　注意保存',
  '普通商密▲5年',
  '工作秘密 不公开',
  '内部文件（仅供参阅）',
  '内部 参阅件',
  '内部使用',
  '商业机密',
  '公司机密',
  '敏感信息 不得外传',
];

test('a text marked as internal, a work secret or a company’s is not put online, drafted or edited; it is reported upward', async () => {
  const w = await world();
  for (const mark of marks) {
    const item = { title: '工作动态', content: `通知\r${mark}\r一、时间` };
    const refused = await w.act('drafter', 'publication.draft-item', item);
    expect([mark, refused.status, refused.body.rules]).toEqual([mark, 403, ['PUBLISH-003']]);
    expect((await w.act('drafter', 'publication.draft-item', { ...item, channel: 'upward_report' })).status).toBe(201);
  }
  const { id: item } = await w.done('drafter', 'publication.draft-item', { title: '工作动态', content: '正文' });
  const edited = await w.act('drafter', 'publication.edit-item', { item, content: '正文\n【内部件】' });
  expect([edited.status, edited.body.rules]).toEqual([403, ['PUBLISH-003']]);
});
