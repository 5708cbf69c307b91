import type { FastifyInstance } from 'fastify';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';
import { ownerOf } from '../locked.ts';
import { tokenOf } from './session-cookie.ts';

const locked = {
  code: 'SESSION_LOCKED',
  says: {
    zh: '因一段时间无人操作，页面已锁定；解锁后继续办理。',
    en: 'Nobody worked here for a while, so the page is locked; it goes on once it is unlocked.',
  },
};

const ended: Readonly<Record<string, Text>> = {
  replaced: {
    zh: '这个账号已在另一处登录，这里的登录随之结束。不是本人所为的，请立即告知安全保密管理员。',
    en: 'This account has signed in elsewhere, and the session here ended with it. If that was not you, tell the security administrator at once.',
  },
  ended: {
    zh: '本人已从另一处结束了这里的登录。',
    en: 'You ended this session from another place.',
  },
};

/**
 * Whoever is told that he is not signed in is told where his session only stands still, which goes on once he proves that it is he, and
 * where it was ended from elsewhere.
 */
export function sayLocked(server: FastifyInstance, app: App): void {
  server.addHook('preSerialization', async (request, reply, body: { code?: unknown } | null) => {
    const token = tokenOf(request);
    if (reply.statusCode !== 401 || body?.code !== 'UNAUTHENTICATED' || token === '') return body;
    // Where the database is away as well, that is said by the next answer.
    if (await ownerOf(app, token).catch(() => undefined)) return locked;
    const says = ended[await whyEnded(app, token).catch(() => '')];
    return says ? { ...body, says } : body;
  });
}

async function whyEnded(app: App, token: string): Promise<string> {
  const [row] = await app.db.alone<{ why: string | null }>('select jingui.why_ended($1) as why', [token]);
  return row?.why ?? '';
}
