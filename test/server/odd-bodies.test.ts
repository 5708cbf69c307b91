import { expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { filesOf } from '../kit/files.ts';
import { type World, world } from '../kit/world.ts';

/** 「关」 cut off after its first byte. */
const cut = Buffer.from([0xe5]);

const places = async (w: World) =>
  (await w.get('officer', '/api/registers/places')).body.rows.map((row: { name: string }) => row.name);

test('a body that is no UTF-8 is refused, and nothing of it is kept', async () => {
  const w = await world();
  const before = await places(w);
  const payload = Buffer.concat([Buffer.from('{"kind":"cabinet","name":"'), cut, Buffer.from('柜"}')]);
  const headers = { 'content-type': 'application/json', 'idempotency-key': `utf-${w.id}` };
  const url = '/api/procedures/organization.add-place';
  const refused = await w.send('officer', { method: 'POST', url, payload, headers });
  expect([refused.status, refused.body.says.en]).toEqual([400, expect.stringContaining('UTF-8')]);
  expect(await places(w)).toEqual(before);
  const good = { ...headers, 'idempotency-key': `good-${w.id}` };
  const whole = Buffer.from('\ufeff{"kind":"cabinet","name":"新柜"}');
  expect((await w.send('officer', { method: 'POST', url, payload: whole, headers: good })).status).toBe(201);
});

test('a form whose fields or file name are no UTF-8 is refused, and no file is stored', async () => {
  const w = await world();
  const boundary = 'jingui-odd';
  const part = (head: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]);
  const end = Buffer.from(`--${boundary}--\r\n`);
  const name = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="`),
    cut,
    Buffer.from('.txt"\r\n\r\nx\r\n'),
  ]);
  const file = part('name="file"; filename="a.txt"', Buffer.from('x'));
  const input = (body: Buffer) => part('name="input"', body);
  const forms = [
    Buffer.concat([input(Buffer.concat([Buffer.from('{"note":"'), cut, Buffer.from('"}')])), file, end]),
    Buffer.concat([input(Buffer.from('{}')), name, end]),
  ];
  for (const payload of forms) {
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const { status } = await w.send('clerk', {
      method: 'POST',
      url: '/api/procedures/evidence.submit/file',
      payload,
      headers,
    });
    expect(status).toBe(422);
  }
  expect(await filesOf(w)).toEqual([]);
});

test('a person has so many sessions at once: one more ends his oldest, and that is entered', async () => {
  const w = await world();
  const { app } = w.running;
  const tokens: string[] = [];
  for (let n = 0; n <= app.sessionsPerPerson; n++) tokens.push(await openSession(app, w.id, 'reader', `place ${n}`));
  const stands = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await w.running.http.inject({ url: '/api/session', headers })).statusCode;
  };
  expect(await Promise.all(tokens.map(stands))).toEqual([401, ...tokens.slice(1).map(() => 200)]);
  const ended = (await w.ledger('act=logout')).filter(({ actor }) => actor === 'reader' || actor?.id === 'reader');
  expect(ended.length).toBe(1);
  const other = await openSession(app, w.id, 'reader2', 'elsewhere');
  expect([await stands(other), await stands(tokens[1] as string)]).toEqual([200, 200]);
});
