import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '#kernel/verdict.ts';
import { type Answer, notFound } from '../../act/answer.ts';
import { type ActRequest, considerProcedure, runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { pathOf, removeFile, type Stored, storeFile } from '../../files.ts';
import { ok, read } from '../../read/read.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface OfDocument {
  Params: { id: string };
  Querystring: { part?: string };
}

/** Text and attachments of documents. What may be stored and read is judged as any other act; here only the bytes pass. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<OfDocument>('/api/documents/:id/bodies', async (request, reply) =>
    send(reply, await take(app, request, false)),
  );
  server.put<OfDocument>('/api/documents/:id/body', async (request, reply) =>
    send(reply, await take(app, request, true)),
  );
  server.get<OfDocument>('/api/documents/:id/bodies', async (request, reply) =>
    send(reply, await listOf(app, tokenOf(request), request.params.id)),
  );
  server.delete<{ Params: { id: string } }>('/api/bodies/:id', async (request, reply) => {
    const asked = { procedure: 'system.remove-body', input: { body: request.params.id }, token: tokenOf(request) };
    const answer = await runProcedure(app, asked);
    if (answer.status !== 200) return send(reply, answer);
    const { id, unit, reference, upload, sha256 } = answer.body as unknown as Given & { id: string; reference: string };
    await removeFile(app.filesDir, unit, { upload, sha256 });
    return reply.send({ id, reference });
  });
  server.get<{ Params: { id: string } }>('/api/bodies/:id', async (request, reply) => {
    const asked = { procedure: 'system.read-body', input: { body: request.params.id }, token: tokenOf(request) };
    const answer = await runProcedure(app, asked);
    return answer.status === 200 ? give(app, reply, answer.body as unknown as Given) : send(reply, answer);
  });
}

/** Asks first and only then takes the bytes in: what would be refused anyway never reaches the disk. */
async function take(app: App, request: FastifyRequest<OfDocument>, replace: boolean): Promise<Answer> {
  const file = await request.file();
  if (!file) return { status: 422, body: { code: 'RULE_FIELDS', rules: [], fields: ['file'], says: missing } };
  const { part } = request.query;
  const input = { document: request.params.id, name: file.filename || 'file', replace, ...(part ? { part } : {}) };
  const asked = { procedure: 'system.store-body', input, token: tokenOf(request), key: keyOf(request) };
  const considered = await considerProcedure(app, asked);
  const { ask, verdict } = considered.body as { ask?: { unit: { id: string } }; verdict?: { findings: Finding[] } };
  if (!ask || !verdict?.findings.every((finding) => finding.rule === 'arrived')) {
    file.file.resume();
    return verdict ? runProcedure(app, asked) : considered;
  }
  return keep(app, asked, ask.unit.id, file, uploadOf(request));
}

async function keep(app: App, asked: ActRequest, unit: string, file: MultipartFile, upload: string): Promise<Answer> {
  const stored = await storeFile(app.filesDir, unit, upload, file.file);
  if (file.file.truncated) {
    await removeFile(app.filesDir, unit, stored);
    return { status: 413, body: { code: 'BAD_REQUEST', says: tooLarge } };
  }
  const input = { ...(asked.input as object), upload, sha256: stored.sha256 };
  const answer = await runProcedure(app, { ...asked, input });
  const {
    replaced,
    unit: _unit,
    ...body
  } = answer.body as { replaced?: Pick<Stored, 'upload' | 'sha256'> | null; unit?: string };
  if (answer.status >= 300) await removeFile(app.filesDir, unit, stored);
  else if (replaced && replaced.upload !== upload) await removeFile(app.filesDir, unit, replaced);
  return { status: answer.status, body };
}

/** The same request sent again names the same upload, so that it gets the same answer. */
function uploadOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  const seed =
    typeof key === 'string' ? `${tokenOf(request)}\n${request.url}\n${key}` : randomBytes(32).toString('hex');
  return createHash('sha256').update(seed).digest('hex').slice(0, 32);
}

function keyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && key.length <= 200 ? key : null;
}

interface Given extends Stored {
  readonly unit: string;
  readonly name: string;
}

function give(app: App, reply: FastifyReply, given: Given): FastifyReply {
  reply.headers({
    'content-type': 'application/octet-stream',
    'content-length': given.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`,
  });
  return reply.send(createReadStream(pathOf(app.filesDir, given.unit, given)));
}

function listOf(app: App, token: string, document: string): Promise<Answer> {
  return read(app, token, async ({ query, presence, note }) => {
    const at = [presence.unit.id, document];
    const [found] = await query<{ level: number; scope: string[]; barred: string[] }>(
      'select level, scope, barred from document where unit_id = $1 and id = $2',
      at,
    );
    if (!found) return notFound;
    const bodies = await query(
      `select id, part, version, name, sha256, size, at, "by", finalised_at from body
       where unit_id = $1 and document_id = $2 order by part, version desc`,
      at,
    );
    const object = { table: 'document', id: document };
    return note({ act: 'read:bodies', object, label: found, answer: () => ok({ bodies }) });
  });
}

const missing = { zh: '没有收到文件。', en: 'No file was received.' };
const tooLarge = { zh: '文件太大，没有存储。', en: 'The file is too large; it was not stored.' };
