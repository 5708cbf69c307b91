import type { FastifyInstance } from 'fastify';
import { holds } from '#kernel/actor.ts';
import { cardRoles, commandCards } from '#kernel/command.ts';
import { type Answer, notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import type { CardGroup } from '../../print/cards.ts';
import { codeCards } from '../../read/code-cards.ts';
import { practiceCodes } from '../../demo/practice.ts';
import { ok, read } from '../../read/read.ts';
import { type Query, textOf } from '../query.ts';
import { sendSheet } from '../print.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const commands: CardGroup = {
  title: '机要台命令卡 / command cards',
  cards: commandCards.map(({ code, title }) => ({ code, title: title.zh, detail: title.en })),
};

/** Codes to print for the desk: its command cards, doors and badges, and in a demonstration a sheet to practise with. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/command-cards', async (request, reply) => {
    const answer = await read(app, tokenOf(request), async () => ok({}));
    if (answer.status !== 200) return send(reply, answer);
    return sendSheet(reply, await sheet('机要台 / Registry desk', [commands]));
  });

  server.get<{ Params: { kind: string }; Querystring: Query }>('/api/code-cards/:kind', async (request, reply) => {
    const { kind } = request.params;
    const groups: CardGroup[] = [];
    const answer = await read(
      app,
      tokenOf(request),
      async (reader): Promise<Answer> => {
        if (!holds(reader.presence.actor, ...cardRoles)) return notFound;
        const group = await codeCards(reader, kind, textOf(request.query, 'id') ?? null);
        if (!group) return notFound;
        groups.push(group);
        return reader.note({ act: `print:${kind}-codes`, object: null, answer: () => ok({}) });
      },
      { act: 'print:codes' },
    );
    if (answer.status !== 200) return send(reply, answer);
    return sendSheet(reply, await sheet('扫码牌 / codes to scan', groups));
  });

  server.get('/api/practice-sheet', async (request, reply) => {
    let groups: readonly CardGroup[] = [];
    const answer = await read(app, tokenOf(request), async (reader): Promise<Answer> => {
      if (!app.demo) return notFound;
      groups = await practiceCodes(reader);
      return reader.note({ act: 'print:practice', object: null, answer: () => ok({}) });
    });
    if (answer.status !== 200) return send(reply, answer);
    const html = await sheet('机要台练习码 / codes to practise with', [...groups, commands]);
    return sendSheet(reply, html);
  });
}

/** What draws codes is loaded only now: few starts of a server ever print one. */
async function sheet(title: string, groups: readonly CardGroup[]): Promise<string> {
  const { cardSheet } = await import('../../print/cards.ts');
  return cardSheet(title, groups);
}
