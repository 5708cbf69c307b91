import { expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { listen } from '../kit/feeds.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

test('who listens is told that something changed that he may know of, by the name of its room only', async () => {
  const w = await world();
  const feed = await listen(w, await openSession(w.running.app, w.id, 'leader', 'test'));
  expect([feed.answer.status, feed.answer.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  expect(feed.answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await feed.next()).toBe(': \n\n');
  await w.act('secadmin', 'people.appoint', { person: 'reader2', role: 'computer_operator' });
  expect(await feed.next()).toBe('data: {"type":"changed","tables":["cases"]}\n\n');
  feed.stop();
});

/** What a feed says until it is ended. */
async function rest(feed: Awaited<ReturnType<typeof listen>>) {
  let said = '';
  for (let more = await feed.next(); more !== ''; more = await feed.next()) said += more;
  return said;
}

async function approved(w: World, id: string): Promise<string> {
  expect((await w.sign('secadmin', id)).status).toBe('approved');
  return id;
}

/** What comes before is done first: its hints are no business of the feed. */
const ending: Record<string, (w: World, token: string) => Promise<() => Promise<unknown>>> = {
  'he signs out': async (w, token) => () =>
    w.running.http.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { authorization: `Bearer ${token}`, 'x-jingui': '1' },
    }),
  'he has opened too many others': async (w) => async () => {
    const { app } = w.running;
    for (let n = 0; n < app.sessionsPerPerson; n++) await openSession(app, w.id, 'reader', `place ${n}`);
  },
  'an administrator gives him another password': async (w) => {
    const asked = { person: 'reader', login: `live.${w.id}`.slice(0, 40) };
    const { body } = await w.act('sysadmin', 'people.give-login', asked);
    const id = await approved(w, body.approval.id);
    return async () => expect((await w.act('sysadmin', 'people.give-login', asked, { case: id })).status).toBe(200);
  },
};

test.each(Object.keys(ending))('the feed of a session is ended at once when %s, others go on', async (why) => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'reader', 'test');
  const end = await ending[why]?.(w, token);
  const [feed, other] = [
    await listen(w, token),
    await listen(w, await openSession(w.running.app, w.id, 'leader', 'x')),
  ];
  expect([await feed.next(), await other.next()]).toEqual([': \n\n', ': \n\n']);
  await end?.();
  await w.act('secadmin', 'people.appoint', { person: 'reader2', role: 'computer_operator' });
  // Neither the hint of what came after nor the comment of a beat.
  expect(await rest(feed)).toBe('');
  expect(await other.next()).toContain('"cases"');
  other.stop();
});

test('the feed of a session is ended when the session’s own time is over', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'reader', 'test');
  await asOwner((client) =>
    client.query(
      "update jingui.session set ends_at = now() + interval '2 seconds' where unit_id = $1 and person_id = 'reader'",
      [w.id],
    ),
  );
  const feed = await listen(w, token);
  expect(feed.answer.status).toBe(200);
  expect(await rest(feed)).toBe(': \n\n');
});

test('a session listens on four connections; a fifth is told so until one is closed', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'reader', 'test');
  const open = await Promise.all([1, 2, 3, 4].map(() => listen(w, token)));
  expect(open.map((one) => one.answer.status)).toEqual([200, 200, 200, 200]);
  const fifth = await listen(w, token);
  expect([fifth.answer.status, JSON.parse(await fifth.next()).code]).toEqual([429, 'TOO_MANY']);
  const other = await listen(w, await openSession(w.running.app, w.id, 'reader2', 'test'));
  expect(other.answer.status).toBe(200);
  open[0]?.stop();
  const freed = async () => {
    const again = await listen(w, token);
    again.stop();
    return again.answer.status;
  };
  await expect.poll(freed, { timeout: 30_000 }).toBe(200);
  for (const one of [...open, other]) one.stop();
});

test('without a session nobody listens', async () => {
  const w = await world();
  expect((await listen(w, 'nobody')).answer.status).toBe(401);
});

test('a demo offers its accounts and lets one in by name', async () => {
  const login = `demo${process.pid}${Date.now()}`;
  const w = await world({
    people: [
      {
        id: 'someone',
        name: '某人',
        department: 'd1',
        post: '科员',
        roles: ['courier'],
        login,
        password: 'Jingui-2026-x',
      },
    ],
  });
  const { accounts } = (await w.running.http.inject({ url: '/api/demo/accounts' })).json();
  expect(accounts.find((one: { login: string }) => one.login === login)).toEqual({
    login,
    name: '某人',
    department: '一处',
    roles: ['courier'],
    titles: { zh: '机要传递人员', en: 'courier' },
  });
  const post = async (payload: object) =>
    w.running.http.inject({ method: 'POST', url: '/api/demo/session', payload, headers: { 'x-jingui': '1' } });
  const entered = await post({ login });
  expect(String(entered.headers['set-cookie'])).toContain('jingui_session=');
  expect((await post({ login: 'nobody' })).statusCode).toBe(404);
});
