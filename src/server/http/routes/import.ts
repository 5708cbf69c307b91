import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { marksBeyond } from '#kernel/content.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { say } from '#modules/takeover/door/phrases/import.ts';
import { isRegistry, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { defaultLimits, type RowVerdict } from '#intake/index.ts';
import { type Answer, notFound, refusal, unauthenticated } from '../../act/answer.ts';
import { unseen } from '../../act/unseen.ts';
import type { Presence } from '../../act/enter.ts';
import { isPlain } from '../../act/storable.ts';
import type { App } from '../../app.ts';
import { importAnswer, importShape } from '../../import/answer.ts';
import { addJob, asPerson, changeJob, findJob, type Job, purgeJobs } from '../../import/jobs.ts';
import { type Choice, mappingsFrom, remember } from '../../import/mapping.ts';
import { type Imports, importsOf } from '../../import/runs.ts';
import { badField, read, type Reader } from '../../read/read.ts';
import { destroyNow } from '../../seal/gone.ts';
import { dropKey, storeFile } from '../../seal/store-file.ts';
import { answers } from '../answers.ts';
import type { Query } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface OfJob {
  Params: { id: string };
  Querystring: Query;
  Body: { mapping?: Choice } | null;
}

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An old ledger comes in: read, understood, judged line by line, and only then registered. Everything before is the importer's own. */
export function routes(server: FastifyInstance, app: App): void {
  const imports = importsOf(app);
  server.addHook('onClose', () => imports.stop());
  server.post('/api/import', async (request, reply) => send(reply, await upload(app, imports, request)));
  server.get<OfJob>('/api/import/:id', answers(importShape), async (request, reply) =>
    send(reply, await show(app, imports, request)),
  );
  server.post<OfJob>('/api/import/:id/mapping', async (request, reply) =>
    send(
      reply,
      await step(app, request, (job, presence, connection) => choose(imports, request, job, presence, connection)),
    ),
  );
  server.post<OfJob>('/api/import/:id/commit', async (request, reply) =>
    send(
      reply,
      await step(app, request, async (job, _presence, connection) => {
        if (!(await changeJob(connection, job, ['judged'], { state: 'committing', says: null }))) return notNow;
        return { ...accepted(job.id), after: () => imports.commit({ ...job, state: 'committing' }, tokenOf(request)) };
      }),
    ),
  );
  server.post<OfJob>('/api/import/:id/cancel', async (request, reply) =>
    send(
      reply,
      await step(app, request, async (job) => {
        if (job.state === 'committed' || job.state === 'cancelled') return notNow;
        if (imports.isRunning(job.id)) return { ...accepted(job.id), after: () => imports.cancel(job.id) };
        return { ...accepted(job.id), after: () => imports.discard(job) };
      }),
    ),
  );
  server.get<OfJob>('/api/import/:id/refused.xlsx', async (request, reply) =>
    refusedFile(app, imports, request, reply),
  );
}

async function upload(app: App, imports: Imports, request: FastifyRequest): Promise<Answer> {
  const token = tokenOf(request);
  const barred = await read(app, token, (reader) => mayImport(reader));
  if (barred.status !== 200) return barred;
  const file = await request.file({ limits: { fileSize: defaultLimits.maxBytes } });
  if (!file) return fault(422, say('no-file'), ['file']);
  if (!isPlain(file.filename)) {
    file.file.resume();
    return badField('file');
  }
  const marked = await read(app, token, (reader) => plainlyNamed(reader, file.filename));
  if (marked.status !== 200) {
    file.file.resume();
    return marked;
  }
  const unit = String(barred.body.unit);
  // Nobody has judged what is in it: it lies under the highest key.
  const incoming = { unit, upload: randomBytes(16).toString('hex'), level: 5 } as const;
  const { key, ...stored } = await storeFile(app, incoming, file.file);
  const job = await asPerson(app, token, async (connection, presence) => {
    if (file.file.truncated) return null;
    await purgeJobs(connection, presence);
    const id = app.newId();
    const regime = presence.unit.secretInvolved ? 'state' : 'company';
    await addJob(connection, presence, { id, name: file.filename || 'ledger', regime, ...stored });
    return findJob(connection, presence, id);
  });
  if (job) {
    imports.read(job);
    return accepted(job.id);
  }
  if (key) await dropKey(app, unit, key);
  await destroyNow(app);
  if (job === undefined) return unauthenticated;
  return fault(413, { zh: '文件太大，没有存储。', en: 'The file is too large; it was not stored.' });
}

/** CARRIER-001: only the registry takes carriers into the books; the attempt of anybody else stays on record. */
async function mayImport({ presence, note }: Reader): Promise<Answer> {
  if (isRegistry(presence)) return { status: 200, body: { unit: presence.unit.id } };
  const { id, clause, kind } = registryOnly;
  const said = { says: registryOnly.says(presence), remedy: registryOnly.remedy(presence) };
  return refused(note, { rule: id, clause, kind, ...said, facts: {}, fields: [] });
}

/** SYSTEM-020: the name of a file is kept with it, so it bears no mark either. */
async function plainlyNamed({ presence, note }: Reader, name: string): Promise<Answer> {
  if (marksBeyond(name, presence.unit).length === 0) return { status: 200, body: {} };
  const said = { says: say('name-marked'), remedy: say('name-marked.remedy') };
  const finding = { rule: 'no-mark', clause: 'SYSTEM-020', kind: 'fields', ...said } as const;
  return refused(note, { ...finding, facts: {}, fields: ['file'] });
}

function refused(note: Reader['note'], finding: Finding): Promise<Answer> {
  return note({
    act: 'takeover.import',
    object: null,
    outcome: 'denied',
    clauses: [finding.clause],
    answer: (reference) => refusal([finding], reference),
  });
}

async function show(app: App, imports: Imports, request: FastifyRequest<OfJob>): Promise<Answer> {
  const token = tokenOf(request);
  const found = await asPerson(app, token, async (connection, presence) => {
    const job = await findJob(connection, presence, request.params.id);
    if (!job) return { job: undefined, answer: unseen(presence.actor) };
    const body = await importAnswer(connection, presence, job, imports.progressOf(job.id), request.query);
    return { job, answer: { status: 200, body } };
  });
  if (!found) return unauthenticated;
  if (found.job) imports.takeUp(found.job, token);
  return found.answer;
}

type Stepped = Answer & { readonly after?: () => unknown };
type Connection = Parameters<typeof findJob>[0];

/** One step of the importer's own job; what goes on beside begins when the step is committed. */
async function step(
  app: App,
  request: FastifyRequest<OfJob>,
  work: (job: Job, presence: Presence, connection: Connection) => Promise<Stepped>,
): Promise<Answer> {
  const done = await asPerson(app, tokenOf(request), async (connection, presence): Promise<Stepped> => {
    const job = await findJob(connection, presence, request.params.id);
    return job ? work(job, presence, connection) : unseen(presence.actor);
  });
  if (!done) return unauthenticated;
  const { after, ...answer } = done;
  await after?.();
  return answer;
}

async function choose(
  imports: Imports,
  request: FastifyRequest<OfJob>,
  job: Job,
  presence: Presence,
  connection: Connection,
): Promise<Stepped> {
  const forms = mappingsFrom(job.layouts ?? [], request.body?.mapping ?? {});
  if (!forms) return fault(422, say('bad-mapping'), ['mapping']);
  const change = { state: 'judging', mapping: { forms }, counts: null, says: null } as const;
  if (!(await changeJob(connection, job, ['headings', 'judged'], change))) return notNow;
  await remember(connection, presence, forms);
  const next: Job = { ...job, state: 'judging', mapping: { forms }, counts: null };
  return { ...accepted(job.id), after: () => imports.judge(next, tokenOf(request)) };
}

async function refusedFile(
  app: App,
  imports: Imports,
  request: FastifyRequest<OfJob>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = await asPerson(app, tokenOf(request), async (connection, presence) => {
    const job = await findJob(connection, presence, request.params.id);
    if (!job?.counts || !job.upload) return null;
    const verdicts = await connection.query<RowVerdict & Record<string, unknown>>(
      `select sheet, line, verdict, findings from import_line where unit_id = $1 and job_id = $2 and rank = 0 order by n`,
      [job.unit_id, job.id],
    );
    return { job, verdicts };
  });
  if (found === undefined) return send(reply, unauthenticated);
  if (found === null) return send(reply, notFound);
  const language = request.query.lang === 'en' ? 'en' : 'zh';
  const file = await imports.refusedFile(found.job, found.verdicts, language);
  const word = say('refused-file')[language];
  const name = `${found.job.name.replace(/\.[^.]+$/, '')}-${word}.xlsx`;
  return reply
    .type(sheet)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(file));
}

function accepted(id: string): Answer {
  return { status: 202, body: { import: { id } } };
}

const notNow: Answer = { status: 409, body: { code: 'RULE_STATE', rules: [], findings: [], says: say('not-now') } };

function fault(status: number, says: Text, fields: readonly string[] = []): Answer {
  return { status, body: { code: status === 422 ? 'RULE_FIELDS' : 'BAD_REQUEST', rules: [], fields, says } };
}
