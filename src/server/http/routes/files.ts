import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';
import type { StoredFile } from '#kernel/stored-file.ts';
import { runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { badField } from '../../read/read.ts';
import { type FileAct, giveFile, takeFile } from '../files.ts';
import { keyOf } from '../idempotency.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface Act {
  Params: { id: string };
  Querystring: { case?: string };
}

/** Files that come with an act (`input` as JSON, then `file`), and those of evidence as they are given out. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<Act>('/api/procedures/:id/file', async (request, reply) => {
    const file = await request.file();
    const input = file && inputOf(file);
    if (file && !input) {
      file.file.resume();
      return send(reply, badField('input'));
    }
    return send(
      reply,
      await takeFile(app, request, file, (one) => actOf(request, one.filename || 'file', input ?? {})),
    );
  });
  server.get<{ Params: { id: string } }>('/api/evidence/:id/file', async (request, reply) => {
    const asked = { procedure: 'evidence.read', input: { evidence: request.params.id }, token: tokenOf(request) };
    const answer = await runProcedure(app, asked);
    return answer.status === 200
      ? giveFile(app, reply, tokenOf(request), answer.body as StoredFile)
      : send(reply, answer);
  });
}

function actOf(request: FastifyRequest<Act>, name: string, input: object): FileAct {
  const asked = {
    procedure: request.params.id,
    input: { ...input, file: { name } },
    token: tokenOf(request),
    key: keyOf(request),
    caseId: request.query.case ?? null,
  };
  return { asked, with: ({ upload, sha256 }) => ({ ...input, file: { name, upload, sha256 } }) };
}

/** The form's other fields, which come before the file. */
function inputOf({ fields }: MultipartFile): object | null {
  const field = [fields.input].flat()[0];
  if (!field || field.type !== 'field' || typeof field.value !== 'string' || field.value.includes('\ufffd'))
    return null;
  try {
    const input: unknown = JSON.parse(field.value);
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : null;
  } catch {
    return null;
  }
}
