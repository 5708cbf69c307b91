import type { FastifyInstance } from 'fastify';
import { notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { ok, read, type Reader } from '../../read/read.ts';
import {
  countRegister,
  listRegister,
  readRegister,
  registerInfos,
  registersOf,
  thingInfos,
  valueInfos,
} from '../../read/registers.ts';
import { answers } from '../answers.ts';
import type { Query } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import * as shapes from '../shapes.ts';

interface One {
  Params: { name: string; id: string };
  Querystring: Query;
}

interface List {
  Params: { name: string };
  Querystring: Query;
}

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The registers: list, one row, and the list as a workbook. */
export function routes(server: FastifyInstance, app: App): void {
  const byName = new Map(registersOf(app).map((register) => [register.name, register]));

  server.get('/api/registers', answers(shapes.registers), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), async ({ presence }) =>
        ok({ registers: registerInfos(app, presence.actor), things: thingInfos(app), values: valueInfos(app) }),
      ),
    ),
  );

  server.get<List>('/api/registers/:name', answers(shapes.registerPage), async (request, reply) => {
    const { name } = request.params;
    const register = byName.get(name.replace(/\.xlsx$/, ''));
    const made: { file?: Buffer; name?: string } = {};
    const work = async (reader: Reader) => {
      if (!register) return notFound;
      if (!name.endsWith('.xlsx')) return listRegister(reader, register, request.query);
      // Loaded only now: writing workbooks is as much code as all the rest.
      const { exportRegister } = await import('../../read/register-xlsx.ts');
      const exported = await exportRegister(reader, register, request.query);
      if ('status' in exported) return exported;
      Object.assign(made, exported);
      return ok({});
    };
    const act = name.endsWith('.xlsx') ? `export:${register?.name ?? 'none'}` : `read:list:${register?.name ?? 'none'}`;
    const answer = await read(app, tokenOf(request), work, { act });
    if (!made.file) return send(reply, answer);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(made.name ?? '')}`;
    return reply.type(sheet).header('content-disposition', disposition).send(made.file);
  });

  server.get<List>('/api/registers/:name/total', answers(shapes.registerTotal), async (request, reply) => {
    const { name } = request.params;
    const register = byName.get(name);
    const count = async (reader: Reader) => (register ? countRegister(reader, register, request.query) : notFound);
    return send(reply, await read(app, tokenOf(request), count, { act: `read:list:${register?.name ?? 'none'}` }));
  });

  server.get<One>('/api/registers/:name/:id', answers(shapes.registerRow), async (request, reply) => {
    const { name, id } = request.params;
    const register = byName.get(name);
    const known = register !== undefined && id.length <= 64;
    return send(
      reply,
      await read(
        app,
        tokenOf(request),
        async (reader) => (known ? readRegister(reader, register, id) : notFound),
        known ? { act: `read:${register.name}`, object: { table: register.object, id } } : undefined,
      ),
    );
  });
}
