import type { FastifyInstance, RouteOptions } from 'fastify';
import type { App } from '../app.ts';
import { type ProcedureInfo, procedureInfos } from '../read/procedures.ts';

interface Known {
  readonly method: string;
  readonly url: string;
  readonly response?: object;
}

const known = new WeakMap<FastifyInstance, Known[]>();

/** Remembers every route as it is declared: the description is taken from the routes, not written beside them. */
export function watchRoutes(server: FastifyInstance): void {
  const list: Known[] = [];
  known.set(server, list);
  server.addHook('onRoute', ({ method, url, schema }: RouteOptions) => {
    for (const one of [method].flat()) {
      if (!url.startsWith('/api/') || one === 'HEAD' || one === 'OPTIONS' || url.includes('*')) continue;
      const response = (schema?.response as Record<string, object> | undefined)?.['200'];
      list.push({ method: one.toLowerCase(), url, ...(response ? { response } : {}) });
    }
  });
}

/** OpenAPI 3.1 of the whole server; each procedure is a path of its own. */
export function openApi(server: FastifyInstance, app: App, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, url, response } of known.get(server) ?? []) {
    const path = url.replace(/:(\w+)/g, '{$1}');
    const names = [...url.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
    paths[path] = { ...paths[path], [method]: operation(names, response) };
  }
  for (const info of procedureInfos(app).values()) paths[`/api/procedures/${info.id}`] = { post: actOperation(info) };
  return {
    openapi: '3.1.0',
    info: { title: 'Jingui 金匮', version },
    paths,
    components: {
      schemas: { Refusal: refusal, Text: text, NotFound: notFound },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: server.sessionCookie.name },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { bearer: [] }],
  };
}

const text = { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } };
const notFound = { type: 'object', properties: { code: { const: 'NOT_FOUND' }, says: ref('Text') } };
const refusal = {
  type: 'object',
  required: ['code', 'rule', 'rules', 'findings'],
  properties: {
    code: { enum: ['RULE_DENIED', 'RULE_STATE', 'RULE_FIELDS'] },
    rule: { type: 'string' },
    rules: { type: 'array', items: { type: 'string' } },
    fields: { type: 'array', items: { type: 'string' } },
    reference: { type: 'string' },
    names: { type: 'object', additionalProperties: ref('Text') },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          rule: { type: 'string' },
          clause: { type: 'string' },
          kind: { enum: ['denied', 'state', 'fields'] },
          says: ref('Text'),
          remedy: ref('Text'),
          facts: { type: 'object' },
        },
      },
    },
  },
};

const shownPerson = {
  name: 'X-Jingui-Person',
  in: 'header',
  schema: { type: 'string' },
  description:
    'whom the caller shows, `unit/person` of GET /api/session; required with the cookie, compared wherever sent',
};

function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function json(schema: object): object {
  return { content: { 'application/json': { schema } } };
}

function operation(names: readonly string[], response: object | undefined): object {
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const ok = { description: 'OK', ...(response ? json(response) : {}) };
  return {
    parameters,
    responses: {
      200: ok,
      401: { description: 'no session' },
      404: { description: 'absent, or not for the caller to know of', ...json(ref('NotFound')) },
    },
  };
}

function actOperation({ id, title, help, clauses, schema }: ProcedureInfo): object {
  const refused = (description: string) => ({ description, ...json(ref('Refusal')) });
  return {
    operationId: id,
    summary: title.en,
    description: [title.zh, help?.en, `Clauses: ${clauses.join(', ')}`].filter(Boolean).join('. '),
    parameters: [
      { name: 'case', in: 'query', schema: { type: 'string' }, description: 'the approved case this act carries out' },
      { name: 'preview', in: 'query', schema: { type: 'string' }, description: 'judge only, write nothing' },
      { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } },
      { name: 'X-Jingui', in: 'header', required: true, schema: { type: 'string' } },
      shownPerson,
    ],
    requestBody: { required: true, ...json(schema) },
    responses: {
      200: { description: 'done' },
      201: { description: 'done, a thing was created' },
      202: { description: 'waits for approvals' },
      403: refused('never lawful for this actor'),
      404: { description: 'absent, or not for the caller to know of', ...json(ref('NotFound')) },
      409: refused(
        'a prerequisite is missing; or, with nothing but code and words, the session is not of who is shown',
      ),
      422: refused('a value is missing or outside its limits'),
      503: { description: 'the ledger cannot be written; nothing was done' },
    },
  };
}
