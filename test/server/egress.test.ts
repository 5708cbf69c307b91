import { createHook } from 'node:async_hooks';
import { afterAll, expect, test } from 'vitest';
import { agreed, first, lent, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { signedIn } from '../kit/passwords.ts';
import { world } from '../kit/world.ts';

/** What Node makes, whoever asks it to, where somebody goes out by TCP, by UDP, or asks for the address of a name. */
const outward = new Set([
  'TCPCONNECTWRAP',
  'PIPECONNECTWRAP',
  'UDPWRAP',
  'UDPSENDWRAP',
  'GETADDRINFOREQWRAP',
  'GETNAMEINFOREQWRAP',
  'QUERYWRAP',
]);
const went: string[] = [];
const resources: {
  readonly type: string;
  readonly resource: { readonly address?: string; readonly port?: number; readonly hostname?: string };
}[] = [];
const hook = createHook({
  init: (_id, type, _trigger, resource) => void (outward.has(type) && resources.push({ type, resource })),
});

afterAll(() => hook.disable());

/** The end is written into what Node made only after it was made. */
function gathered(): string[] {
  for (const { type, resource } of resources.splice(0))
    went.push(`${type} ${resource.hostname ?? resource.address ?? ''}:${resource.port ?? ''}`);
  return went;
}

test('while papers come in, are read, lent, printed, exported and accounts are opened, the server goes out to its database only', async () => {
  hook.enable();
  const w = await world();
  await signedIn(w, 'secadmin');
  const of = await paper(w);
  await agreed(w, 'reader', of);
  await lent(w, 'reader', await paper(w));
  const looks = [
    '/api/my-day',
    '/api/registers/documents.xlsx',
    `/api/labels?carriers=${first(of.copies)}`,
    '/api/ledger',
    '/api/find?q=通知',
    '/api/obligations',
  ];
  for (const url of looks) await w.get('officer', url);
  await w.at('2026-04-02T01:00:00.000Z');
  // Another connection to the database, so that something was seen to go out.
  await asOwner((client) => client.query('select 1'));
  const { hostname, port, searchParams } = new URL(process.env.JINGUI_TEST_PG as string);
  const folder = searchParams.get('host');
  const database = folder ? `PIPECONNECTWRAP ${folder}` : `TCPCONNECTWRAP ${hostname}:${port || 5432}`;
  const toDatabase = (one: string) => one.startsWith(database);
  await expect.poll(() => gathered().filter(toDatabase).length).toBeGreaterThan(0);
  expect(gathered().filter((one) => !toDatabase(one))).toEqual([]);
});
