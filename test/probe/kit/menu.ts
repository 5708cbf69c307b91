import type { Visitor } from './visitor.ts';

export interface Register {
  readonly name: string;
  readonly object: string;
  readonly main: boolean;
}

export interface Field {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly 'x-widget'?: string;
}

export interface Procedure {
  readonly id: string;
  readonly schema: { readonly properties?: Readonly<Record<string, Field>> };
}

/** What there is to ask for, as the product tells it to whoever is signed in. */
export interface Menu {
  readonly registers: readonly Register[];
  readonly procedures: readonly Procedure[];
  readonly clauses: readonly string[];
}

export async function menuOf(visitor: Visitor): Promise<Menu> {
  const ask = async <T>(path: string) => JSON.parse((await visitor.get(path)).text) as T;
  const { registers } = await ask<{ registers: Register[] }>('/api/registers');
  const { paths } = await ask<{
    paths: Record<string, { post?: { requestBody?: { content: Record<string, { schema: Procedure['schema'] }> } } }>;
  }>('/api/openapi.json');
  const { clauses } = await ask<{ clauses: { id: string }[] }>('/api/clauses');
  const procedures = Object.entries(paths).flatMap(([path, { post }]) => {
    const [, id] = /^\/api\/procedures\/([^/{]+)$/.exec(path) ?? [];
    const schema = post?.requestBody?.content['application/json']?.schema;
    return id && schema ? [{ id, schema }] : [];
  });
  return { registers, procedures, clauses: clauses.map(({ id }) => id) };
}
