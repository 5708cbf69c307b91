import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { expect, test } from 'vitest';
import { compare } from '#server/drill/compare.ts';
import { ownerHere } from '#server/owner/here.ts';
import type { Owner } from '#server/owner/owner.ts';
import { environmentWithout } from '#server/serving/environment.ts';
import type { FromServing } from '#server/serving/messages.ts';
import { ownerInTask } from '#server/serving/owner-in-task.ts';
import { ownerFor } from '#server/serving/owner-for.ts';
import { ownerOver } from '#server/serving/owner-over.ts';
import { errorOf, plainError } from '#server/serving/plain-error.ts';
import { loginsOf, plainLogins } from '#server/serving/plain-login.ts';
import { StartError } from '#server/start-error.ts';
import { backedUp } from '../kit/backups.ts';
import { world } from '../kit/world.ts';

/** Both ends of the channel; what passes is copied, as between processes. */
function channel(owner: Owner) {
  const heard: FromServing[] = [];
  const over = ownerOver((message) => {
    heard.push(message);
    parent(structuredClone(message));
  });
  const parent = ownerFor(owner, (message) => {
    if (message.kind === 'answer') queueMicrotask(() => over.heard(structuredClone(message)));
  });
  return { over, parent, heard };
}

test('a drill asked for over the channel finds what it finds here', async () => {
  const w = await world();
  const { app } = w.running;
  const { note } = await backedUp(w);
  const { over, heard } = channel(ownerHere({ dataDir: app.dataDir, databaseUrl: process.env.JINGUI_TEST_PG }));
  expect(await compare({ ...app, owner: over }, w.id, note)).toMatchObject({ result: 'same' });
  const gone = { ...note, file: `${note.file}-gone` };
  expect(await compare({ ...app, owner: over }, w.id, gone)).toMatchObject({ result: 'different' });
  expect(heard.map(({ kind }) => kind)).toEqual(['restore-beside', 'looked', 'restore-beside', 'looked']);
});

test('done in a process of its own it leaves nothing behind, and a refusal there is one here', async () => {
  const w = await world();
  const { app } = w.running;
  const { note } = await backedUp(w);
  const owner = ownerInTask({ dataDir: app.dataDir, databaseUrl: process.env.JINGUI_TEST_PG });
  expect(await compare({ ...app, owner }, w.id, note)).toMatchObject({ result: 'same' });
  expect(existsSync(path.join(app.dataDir, '.drill'))).toBe(false);
  await expect(ownerInTask({ dataDir: `${app.dataDir}-none` }).backUp()).rejects.toMatchObject({
    code: 'no_installation',
  });
});

test('what goes wrong there is told here; what is not on the list is not heard', async () => {
  const asked: string[] = [];
  const owner: Owner = {
    backUp: () => {
      asked.push('backUp');
      return Promise.reject(new StartError('disk_full', { zh: '满', en: 'full' }));
    },
    restoreBeside: () => {
      asked.push('restoreBeside');
      return Promise.reject(new Error('not reached'));
    },
  };
  const { over, parent } = channel(owner);
  await expect(over.backUp()).rejects.toMatchObject({ code: 'disk_full', says: { zh: '满' } });
  await expect(over.restoreBeside({ unit: 1 } as never, async () => {})).rejects.toThrow('expected string');
  for (const kind of ['query', 'stop', 'answer', 'constructor']) parent({ kind, id: 1, sql: 'select 1' } as never);
  expect(asked).toEqual(['backUp']);
});

test('a start that is refused is the same refusal in another process, and so is what the system says', () => {
  const refused = new StartError('port_busy', { zh: '占用', en: 'busy' });
  expect(errorOf(structuredClone(plainError(refused)))).toMatchObject({
    code: 'port_busy',
    exitCode: 20,
    says: refused.says,
  });
  const system = Object.assign(new Error('in use'), { code: 'EADDRINUSE', syscall: 'listen' });
  expect(errorOf(structuredClone(plainError(system)))).toMatchObject({
    code: 'EADDRINUSE',
    syscall: 'listen',
    message: 'in use',
  });
});

test('a login arrives with what `pg` hides of it, and with what cannot be sent', () => {
  const ssl = Object.defineProperty({ ca: 'ca', cert: 'cert', checkServerIdentity: () => undefined }, 'key', {
    value: 'key',
  });
  const [app, keeper] = [
    { user: 'a', ssl },
    { user: 'k', ssl: false },
  ];
  const { app: there, keeper: other } = loginsOf(structuredClone(plainLogins({ app, keeper })));
  expect(there).toMatchObject({ user: 'a', ssl: { ca: 'ca', cert: 'cert', key: 'key' } });
  expect((there.ssl as ConnectionOptions).checkServerIdentity?.('other', {} as never)).toBeUndefined();
  expect(other).toEqual(keeper);
});

test('an environment without the login has nothing that names it, and all the rest', () => {
  const url = 'postgres://boss:p%40ss-word@db/jingui';
  const env = {
    DATABASE_URL: url,
    PGPASSWORD: 'p@ss-word',
    PGHOST: 'db',
    COPY: `url=${url}`,
    MEANT: 'p@ss-word',
    PATH: '/bin',
    LANG: 'C',
  };
  expect(environmentWithout(env, url)).toEqual({ PATH: '/bin', LANG: 'C' });
});
