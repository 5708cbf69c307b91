import { createHash, randomBytes } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredFile } from '#kernel/stored-file.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Answer } from '../act/answer.ts';
import { type ActRequest, considerProcedure, runProcedure } from '../act/index.ts';
import { notFound } from '../act/answer.ts';
import type { App } from '../app.ts';
import type { Stored } from '../files.ts';
import { badField } from '../read/read.ts';
import { destroyNow } from '../seal/gone.ts';
import { release } from '../seal/release.ts';
import { dropKey, type Incoming, settleLevel, storeFile } from '../seal/store-file.ts';
import { keyOf } from './idempotency.ts';
import { send } from './send.ts';
import { tokenOf } from './session-cookie.ts';

/** An act that brings a file: what it is asked without the bytes, and what its input is once they lie on the disk. */
export interface FileAct {
  readonly asked: ActRequest;
  readonly with: (stored: Stored) => object;
}

/** Asks first and only then takes the bytes in: what would be refused anyway never reaches the disk. */
export async function takeFile(
  app: App,
  request: FastifyRequest,
  file: MultipartFile | undefined,
  act: (file: MultipartFile) => FileAct,
): Promise<Answer> {
  if (file?.filename.includes('\ufffd')) {
    file.file.resume();
    return badField('file');
  }
  if (!file) return { status: 422, body: { code: 'RULE_FIELDS', rules: [], fields: ['file'], says: missing } };
  const { asked, with: put } = act(file);
  const considered = await considerProcedure(app, asked);
  const { ask, verdict } = considered.body as { ask?: { unit: { id: string } }; verdict?: { findings: Finding[] } };
  if (!ask || !verdict?.findings.every((finding) => finding.rule === 'arrived')) {
    file.file.resume();
    return verdict || [403, 422].includes(considered.status) ? runProcedure(app, asked) : considered;
  }
  // What it belongs to is known when its row is there: until then it lies under the highest key.
  const incoming = { unit: ask.unit.id, upload: uploadOf(request), level: 5 } as const;
  return keep(app, incoming, file, (stored) => ({ ...asked, input: put(stored) }));
}

async function keep(
  app: App,
  incoming: Incoming,
  file: MultipartFile,
  asked: (stored: Stored) => ActRequest,
): Promise<Answer> {
  const stored = await storeFile(app, incoming, file.file);
  const answer: Answer = file.file.truncated
    ? { status: 413, body: { code: 'BAD_REQUEST', says: tooLarge } }
    : await runProcedure(app, asked(stored));
  if (stored.key)
    await (answer.status >= 300 ? dropKey(app, incoming.unit, stored.key) : settleLevel(app, incoming, stored.key));
  // Also the file whose place this one took, if it took one.
  await destroyNow(app);
  return answer;
}

/** The same request sent again names the same upload, so that it gets the same answer. */
function uploadOf(request: FastifyRequest): string {
  const key = keyOf(request);
  const seed = key === null ? randomBytes(32).toString('hex') : `${tokenOf(request)}\n${request.url}\n${key}`;
  return createHash('sha256').update(seed).digest('hex').slice(0, 32);
}

/** Sends a file out that an act has given to who speaks. */
export async function giveFile(app: App, reply: FastifyReply, token: string, given: StoredFile): Promise<FastifyReply> {
  const content = await release(app, token, given);
  if (!content) return send(reply, notFound);
  reply.headers({
    'content-type': 'application/octet-stream',
    'content-length': given.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`,
  });
  return reply.send(content);
}

/** What the reader of forms says of one that breaks off or is no form. */
const broken = /^(Unexpected end of |Malformed |Multipart: )/;

export function isBrokenForm(error: { readonly message: string }): boolean {
  return broken.test(error.message);
}

const missing = { zh: '没有收到文件。', en: 'No file was received.' };
const tooLarge = { zh: '文件太大，没有存储。', en: 'The file is too large; it was not stored.' };
