import { expect, test } from 'vitest';
import { drafted } from '../kit/classification.ts';
import { filesOf } from '../kit/files.ts';
import { type World, world } from '../kit/world.ts';

const boundary = 'jingui-test-boundary';
const part = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;

const broken: readonly (readonly [string, string])[] = [
  ['a form that breaks off in its file', `${part('text.txt')}正文`],
  ['a form that breaks off before its file', `--${boundary}\r\nContent-Disposition: form-data`],
  ['what is no form', '正文'],
];

/** Sends a body that claims to be a form. */
async function sent(w: World, who: string, url: string, payload: string) {
  return w.send(who, {
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

async function urlsOf(w: World): Promise<string[]> {
  const document = await drafted(w, { level: 'internal', regime: 'own', period: null });
  return [`/api/documents/${document}/bodies`, '/api/procedures/evidence.submit/file', '/api/import'];
}

test.each(broken)('%s is refused wherever files are taken in, and nothing is stored', async (_name, payload) => {
  const w = await world();
  for (const url of await urlsOf(w)) {
    const { status } = await sent(w, url === '/api/import' ? 'clerk' : 'drafter', url, payload);
    expect([400, 422], `${url} answered ${status}`).toContain(status);
  }
  expect(await filesOf(w)).toEqual([]);
});

test('a file name no row can hold is refused wherever files are taken in', async () => {
  const w = await world();
  for (const url of await urlsOf(w)) {
    const payload = `${part('te\0xt.xlsx')}正文\r\n--${boundary}--\r\n`;
    const { status } = await sent(w, url === '/api/import' ? 'clerk' : 'drafter', url, payload);
    expect([400, 422], `${url} answered ${status}`).toContain(status);
  }
  expect(await filesOf(w)).toEqual([]);
});

test('an Idempotency-Key that cannot be kept is refused, and the act is not done', async () => {
  const w = await world();
  const item = { title: '工作动态', content: '正文' };
  for (const key of ['k'.repeat(201), '']) {
    const refused = await w.act('drafter', 'publication.draft-item', item, { key });
    expect([refused.status, refused.body.fields]).toEqual([422, ['Idempotency-Key']]);
  }
  expect((await w.get('drafter', '/api/registers/publications')).body.rows).toEqual([]);
});

test('a number that another thing has is refused by name', async () => {
  const w = await world();
  const medium = { kind: 'optical_disc', serial: 'S1', regime: 'own', level: 'internal', keeper: 'reader' };
  await w.done('clerk', 'devices.register-medium', { ...medium, no: '1' });
  const refused = await w.act('clerk', 'devices.register-medium', { ...medium, no: '2' });
  expect([refused.status, refused.body.fields]).toEqual([422, ['serial']]);
  expect(refused.body.findings[0].says.zh).toContain('序列号');
});
