import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../act/answer.ts';
import { pagePolicy } from './policy.ts';

/** Stands in the built page where each answer puts a nonce of its own (`vite.config.ts`). */
const place = /JINGUI_NONCE/g;

/** The web page: hashed assets are kept by the browser, the page itself is asked for each time. Every page address answers the same document. */
export async function servePage(server: FastifyInstance, webDir: string): Promise<void> {
  if (existsSync(webDir))
    await server.register(fastifyStatic, {
      root: webDir,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
      preCompressed: false,
      maxAge: '1y',
      immutable: true,
    });
  server.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/') || !existsSync(webDir))
      return reply.code(404).send(notFound.body);
    const nonce = randomBytes(18).toString('base64');
    const page = await readFile(path.join(webDir, 'index.html'), 'utf8');
    reply.header('content-security-policy', pagePolicy(server.sessionCookie.secure, nonce, request.host));
    return reply.type('text/html; charset=utf-8').send(page.replace(place, nonce));
  });
}
