import { readdir } from 'node:fs/promises';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { busy, databaseAway, noRoom, notFound, unavailable } from '../act/answer.ts';
import { isBusy } from '../act/sql-faults.ts';
import { DatabaseAway } from '../db/away.ts';
import { LedgerDown, LostRace } from '../act/write.ts';
import { badField } from '../read/read.ts';
import { importAll } from '../import-all.ts';
import { ofKeys } from '../keys/answers.ts';
import { keepsAwake } from './awake.ts';
import { isBrokenForm } from './files.ts';
import { gate } from './gate.ts';
import { heedAway } from './heed-away.ts';
import { heedRoom, isOutOfRoom } from './heed-room.ts';
import { jsonInUtf8 } from './json.ts';
import { keyFits } from './idempotency.ts';
import { answerNoRequest } from './no-request.ts';
import { watchRoutes } from './openapi.ts';
import { paced } from './pace.ts';
import { plainOnly } from './plain.ts';
import { isSecure, namesTwoHosts, namesUs, otherHost, type Reach, twoHosts } from './reach.ts';
import { countReports } from './reports.ts';
import { sayLocked } from './say-locked.ts';
import { send } from './send.ts';
import { servePage } from './serve-page.ts';
import { nameCookie } from './session-cookie.ts';
import { samePerson } from './shown-person.ts';
import { readTls } from './tls.ts';
import { allowedSource, securityHeaders, staySecure } from './walls.ts';
import { logFault } from '../log-fault.ts';

export interface Route {
  (server: FastifyInstance, app: App): void | Promise<void>;
}

/** Live pages, two thousand at most, and as many others. */
const mostConnections = 4000;

const connections = { headersTimeout: 10_000, connectionsCheckingInterval: 2000 };

/** Over HTTPS or not the server is the same to all that is built on it. */
function transportOf({ tls }: Reach): { readonly http: typeof connections } {
  if (!tls) return { http: connections };
  return { https: { ...connections, ...readTls(tls) } } as unknown as { readonly http: typeof connections };
}

/** Routes are found in `routes/`; each file owns its paths. */
export async function loadRoutes(): Promise<Route[]> {
  const folder = new URL('routes/', import.meta.url);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const files = await importAll(names.map((name) => new URL(name, folder)));
  return files.map(({ routes }) => routes as Route);
}

/** Builds the HTTP server. */
export async function buildServer(
  app: App,
  routes: readonly Route[],
  webDir: string,
  reach: Reach,
): Promise<FastifyInstance> {
  const server: FastifyInstance = Fastify({
    bodyLimit: 1024 * 1024,
    trustProxy: reach.proxies ? [...reach.proxies] : false,
    logger: false,
    forceCloseConnections: true,
    keepAliveTimeout: 65_000,
    // Bodies have a pace of their own (`pace.ts`): an upload may take its time.
    requestTimeout: 0,
    ...transportOf(reach),
    clientErrorHandler: answerNoRequest,
    // An address that is no text names nothing.
    frameworkErrors: (_error, _request, reply) => {
      securityHeaders(reply);
      return send(reply, notFound);
    },
  });
  server.server.maxConnections = mostConnections;
  watchRoutes(server);
  server.decorate('reach', reach);
  nameCookie(server, isSecure(reach));
  server.decorate('reports', countReports());
  await server.register(cookie);
  await server.register(multipart, { limits: { fileSize: 256 * 1024 * 1024, files: 1, fields: 8 } });
  server.addHook('onRequest', async (request, reply) => {
    securityHeaders(reply);
    if (namesTwoHosts(request)) return send(reply, twoHosts);
    if (!namesUs(reach, request)) {
      app.denials.note('other-host', request.ip);
      return send(reply, otherHost);
    }
    if (isSecure(reach)) staySecure(reply);
    if (request.method !== 'GET' && request.method !== 'HEAD' && !allowedSource(request)) {
      app.denials.note('other-site', request.ip);
      return reply.code(403).send({
        code: 'FORBIDDEN_SOURCE',
        says: { zh: '请求来源不被接受。', en: 'The source of this request is not accepted.' },
      });
    }
  });
  server.addHook('onResponse', async (request, reply) => {
    // Whether somebody is signed in is asked by every page that opens.
    const asked = reply.statusCode === 401 && request.routeOptions.url !== '/api/session';
    if (asked) app.denials.note('no-session', request.ip);
  });
  server.addHook('onRequest', heedAway(app));
  server.addHook('onRequest', heedRoom(app));
  jsonInUtf8(server);
  paced(server);
  gate(server, app);
  keepsAwake(server, app);
  sayLocked(server, app);
  server.addHook('preHandler', samePerson(app));
  server.addHook('preHandler', keyFits);
  server.addHook('preHandler', plainOnly);
  server.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, request, reply) => {
    // Who went away while his request came in hears no answer; nothing is at fault.
    const gone = request.raw.aborted && error.code === 'ECONNRESET';
    const status = error.statusCode ?? (gone || isBrokenForm(error) ? 400 : 500);
    if (status < 500)
      return reply.code(status).send({
        code: 'BAD_REQUEST',
        says: { zh: '请求的格式不对。', en: `The request is malformed: ${error.message}` },
      });
    if (isOutOfRoom(error)) return send(reply, noRoom);
    if (error instanceof DatabaseAway) return send(reply, databaseAway);
    if (error instanceof LostRace || isBusy(error) || error.code?.startsWith('40')) return send(reply, busy());
    if (error instanceof LedgerDown || /^(08|53|57)/.test(error.code ?? '')) return send(reply, unavailable());
    // A filter or cursor the database cannot read as what its column is.
    if (request.method === 'GET' && error.code?.startsWith('22')) return send(reply, badField('query'));
    const keyless = ofKeys(error);
    if (keyless?.status !== 503 && keyless?.status !== 410) logFault(error);
    if (keyless) return send(reply, keyless);
    return reply
      .code(500)
      .send({ code: 'FAULT', says: { zh: '系统出错，操作没有生效。', en: 'The system failed; nothing was done.' } });
  });
  for (const route of routes) await route(server, app);
  await servePage(server, webDir);
  return server;
}
