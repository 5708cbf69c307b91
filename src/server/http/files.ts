import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredFile } from '#kernel/stored-file.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Answer } from '../act/answer.ts';
import { type ActRequest, considerProcedure, runProcedure } from '../act/index.ts';
import type { App } from '../app.ts';
import { pathOf, removeFile, type Stored, storeFile } from '../files.ts';
import { badField } from '../read/read.ts';
import { keyOf } from './idempotency.ts';
import { tokenOf } from './session-cookie.ts';

/** An act that brings a file: what it is asked without the bytes, and what its input is once they lie on the disk. */
export interface FileAct {
  readonly asked: ActRequest;
  readonly with: (stored: Stored) => object;
}

interface Replacing {
  /** The file whose place the new one took. */
  readonly replaced?: Pick<Stored, 'upload' | 'sha256'> | null;
  readonly unit?: string;
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
  return keep(app, ask.unit.id, file, uploadOf(request), (stored) => ({ ...asked, input: put(stored) }));
}

async function keep(
  app: App,
  unit: string,
  file: MultipartFile,
  upload: string,
  asked: (stored: Stored) => ActRequest,
): Promise<Answer> {
  const stored = await storeFile(app.filesDir, unit, upload, file.file);
  if (file.file.truncated) {
    await removeFile(app.filesDir, unit, stored);
    return { status: 413, body: { code: 'BAD_REQUEST', says: tooLarge } };
  }
  const answer = await runProcedure(app, asked(stored));
  const { replaced, unit: _unit, ...body } = answer.body as Replacing;
  if (answer.status >= 300) await removeFile(app.filesDir, unit, stored);
  else if (replaced && replaced.upload !== upload) await removeFile(app.filesDir, unit, replaced);
  return { status: answer.status, body };
}

/** The same request sent again names the same upload, so that it gets the same answer. */
function uploadOf(request: FastifyRequest): string {
  const key = keyOf(request);
  const seed = key === null ? randomBytes(32).toString('hex') : `${tokenOf(request)}\n${request.url}\n${key}`;
  return createHash('sha256').update(seed).digest('hex').slice(0, 32);
}

/** Sends a file out that an act has given. */
export function giveFile(app: App, reply: FastifyReply, given: StoredFile): FastifyReply {
  reply.headers({
    'content-type': 'application/octet-stream',
    'content-length': given.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`,
  });
  return reply.send(createReadStream(pathOf(app.filesDir, given.unit, given)));
}

/** What the reader of forms says of one that breaks off or is no form. */
const broken = /^(Unexpected end of |Malformed |Multipart: )/;

export function isBrokenForm(error: { readonly message: string }): boolean {
  return broken.test(error.message);
}

const missing = { zh: '没有收到文件。', en: 'No file was received.' };
const tooLarge = { zh: '文件太大，没有存储。', en: 'The file is too large; it was not stored.' };
