import { expect, test } from 'vitest';
import { asOwner } from '../kit/owner.ts';
import { server } from '../kit/world.ts';

test('behind the row-level wall search and need-to-know still have their indexes', async () => {
  await server();
  const found = await asOwner(async (client) => {
    const { rows: indexes } = await client.query(
      "select indexname from pg_indexes where indexdef like '%gin (scope)%' or indexdef like '%gin (search)%'",
    );
    // Only a superuser may say so; elsewhere lists are slower and just as right.
    const { rows: said } = await client.query(
      `select p.proname, p.proleakproof = u.usesuper as right from pg_proc p, pg_user u
       where u.usename = current_user and p.proname in ('arraycontains', 'arrayoverlap') order by 1`,
    );
    return { indexes: indexes.map((row) => row.indexname as string), said };
  });
  expect(found.said).toEqual([
    { proname: 'arraycontains', right: true },
    { proname: 'arrayoverlap', right: true },
  ]);
  expect(found.indexes).toEqual(
    expect.arrayContaining(['document_search_gin', 'document_scope_gin', 'carrier_scope_gin', 'case_scope_gin']),
  );
});
