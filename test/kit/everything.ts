import type { World } from './world.ts';

interface Asked {
  /** What he searches for. */
  readonly words: readonly string[];
  /** What he asks every register for by its id. */
  readonly id: string;
  readonly more?: readonly string[];
}

/** Everything a person can ask without changing anything, without clock and reference numbers; the ledger shows him his own acts only and grows by his own reads. */
export async function everything(w: World, who: string, { words, id, more = [] }: Asked): Promise<string> {
  const { registers } = (await w.get(who, '/api/registers')).body;
  const names = registers.map((one: { name: string }) => one.name) as string[];
  const urls = [
    ...names.flatMap((name) => [
      `/api/registers/${name}`,
      ...words.map((word) => `/api/registers/${name}?q=${word}`),
      `/api/registers/${name}/${id}`,
    ]),
    '/api/my-day',
    '/api/messages',
    '/api/home',
    '/api/cases?box=todo',
    '/api/cases?box=mine',
    '/api/cases?box=done',
    '/api/obligations',
    '/api/alerts',
    ...words.map((word) => `/api/find?q=${word}`),
    '/api/clauses',
    ...more,
  ];
  const answers = [];
  for (const url of urls) {
    const { status, body } = await w.get(who, url);
    const { asOf: _, reference: __, ...rest } = body;
    answers.push(`${url} ${status} ${JSON.stringify(rest).replaceAll(/("to\.\w+":)"[^"]+"/g, '$1null')}`);
  }
  return answers.join('\n');
}
