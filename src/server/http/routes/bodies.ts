import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StoredFile } from '#kernel/stored-file.ts';
import type { Answer } from '../../act/answer.ts';
import { unseen } from '../../act/unseen.ts';
import { runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { ok, read } from '../../read/read.ts';
import { destroyNow } from '../../seal/gone.ts';
import { giveFile, takeFile } from '../files.ts';
import { keyOf } from '../idempotency.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface OfDocument {
  Params: { id: string };
  Querystring: { part?: string; reason?: string };
}

/** Text and attachments of documents. What may be stored and read is judged as any other act; here only the bytes pass. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<OfDocument>('/api/documents/:id/bodies', async (request, reply) =>
    send(reply, await take(app, request, await request.file(), false)),
  );
  server.put<OfDocument>('/api/documents/:id/body', async (request, reply) =>
    send(reply, await take(app, request, await request.file(), true)),
  );
  server.get<OfDocument>('/api/documents/:id/bodies', async (request, reply) =>
    send(reply, await listOf(app, tokenOf(request), request.params.id)),
  );
  server.delete<{ Params: { id: string } }>('/api/bodies/:id', async (request, reply) => {
    const asked = { procedure: 'system.remove-body', input: { body: request.params.id }, token: tokenOf(request) };
    const answer = await runProcedure(app, asked);
    if (answer.status !== 200) return send(reply, answer);
    const { id, reference } = answer.body as { readonly id: string; readonly reference: string };
    await destroyNow(app);
    return reply.send({ id, reference });
  });
  server.get<{ Params: { id: string } }>('/api/bodies/:id', async (request, reply) => {
    const asked = { procedure: 'system.read-body', input: { body: request.params.id }, token: tokenOf(request) };
    const answer = await runProcedure(app, asked);
    return answer.status === 200
      ? giveFile(app, reply, tokenOf(request), answer.body as unknown as StoredFile)
      : send(reply, answer);
  });
}

function take(app: App, request: FastifyRequest<OfDocument>, file: MultipartFile | undefined, replace: boolean) {
  const { part, reason } = request.query;
  return takeFile(app, request, file, ({ filename }) => {
    const input = {
      document: request.params.id,
      name: filename || 'file',
      replace,
      ...(part ? { part } : {}),
      ...(reason ? { reason } : {}),
    };
    const asked = { procedure: 'system.store-body', input, token: tokenOf(request), key: keyOf(request) };
    return { asked, with: ({ upload, sha256 }) => ({ ...input, upload, sha256 }) };
  });
}

function listOf(app: App, token: string, document: string): Promise<Answer> {
  return read(
    app,
    token,
    async ({ query, presence, note }) => {
      const at = [presence.unit.id, document];
      const [found] = await query<{ level: number }>('select level from document where unit_id = $1 and id = $2', at);
      if (!found) return unseen(presence.actor);
      const bodies = await query(
        `select id, part, version, name, sha256, size, at, "by", finalised_at, reason from body
       where unit_id = $1 and document_id = $2 order by part, version desc`,
        at,
      );
      const object = { table: 'document', id: document };
      return note({ act: 'read:bodies', object, label: found, answer: () => ok({ bodies }) });
    },
    { act: 'read:bodies', object: { table: 'document', id: document.slice(0, 64) } },
  );
}
