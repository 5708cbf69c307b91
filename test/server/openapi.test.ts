import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

test('OpenAPI describes every route and every procedure, from their own schemas', async () => {
  const w = await world();
  const { body } = await w.get('clerk', '/api/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const paths = Object.keys(body.paths);
  for (const id of w.running.app.modules.procedures.keys()) expect(paths).toContain(`/api/procedures/${id}`);
  expect(paths).toEqual(
    expect.arrayContaining(['/api/registers/{name}/{id}', '/api/my-day', '/api/session', '/api/setup']),
  );
  const sign = body.paths['/api/procedures/cases.sign'].post;
  expect(sign.requestBody.content['application/json'].schema.required).toEqual(['case']);
  expect(body.paths['/api/ledger'].get.responses[200].content['application/json'].schema.properties.entries.type).toBe(
    'array',
  );
  const used = new Set(JSON.stringify(body).match(/#\/components\/schemas\/\w+/g));
  for (const name of used) expect(body.components.schemas).toHaveProperty(name.split('/').at(-1) as string);
});
