import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { proposal } from '../kit/classification.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { uploaded } from '../kit/upload.ts';
import { type Response, type World, world } from '../kit/world.ts';

interface Entry {
  readonly id: string;
  readonly [fact: string]: unknown;
}

/** The entries one operation leaves. */
async function entriesOf(w: World, operation: () => Promise<unknown>): Promise<Entry[]> {
  const before = new Set(((await w.ledger('limit=500')) as Entry[]).map((entry) => entry.id));
  await operation();
  return ((await w.ledger('limit=500')) as Entry[]).filter((entry) => !before.has(entry.id));
}

async function withDocument(): Promise<World> {
  const w = await world();
  await given(w, documentRows({ id: 'doc', title: '某文件', level: 4, scope: ['duty:registry'] }));
  for (const who of ['auditor', 'clerk', 'secadmin', 'reader', 'leader', 'secrecy_head'])
    await w.get(who, '/api/session');
  return w;
}

const document = { table: 'document', id: 'doc' };
const role = { person: 'reader2', role: 'computer_operator' };
const choice = { key: 'CARRIER-014.max_hold_hours', value: 1 };

/** Operation, who, what it answers, and what its one entry must say. Nothing is ever deleted: an appointment is ended. */
const operations: readonly [string, (w: World) => Promise<Response>, number, object][] = [
  [
    'read',
    (w) => w.get('clerk', '/api/registers/documents/doc'),
    200,
    { actor: 'clerk', object: document, level: 4, outcome: 'done' },
  ],
  [
    'read in vain',
    (w) => w.get('reader', '/api/registers/documents/doc'),
    404,
    { actor: 'reader', object: document, outcome: 'denied' },
  ],
  [
    'export',
    (w) => w.get('clerk', '/api/registers/documents.xlsx'),
    200,
    { actor: 'clerk', level: 4, outcome: 'done' },
  ],
  ['denied', (w) => w.act('reader', 'people.appoint', role), 403, { actor: 'reader', outcome: 'denied' }],
  ['malformed', (w) => w.act('reader', 'people.appoint', {}), 422, { actor: 'reader', outcome: 'denied' }],
  ['grant', (w) => w.act('secadmin', 'people.appoint', role), 202, { actor: 'secadmin', outcome: 'pending' }],
  [
    'config',
    (w) => w.act('secrecy_head', 'organization.choose', choice),
    202,
    { actor: 'secrecy_head', outcome: 'pending' },
  ],
];

acceptance('SYSTEM-006', 1, async () => {
  const w = await withDocument();
  const login = await entriesOf(w, () => w.get('head', '/api/session'));
  expect(login).toMatchObject([
    { act: 'login', actor: { id: 'head' }, object: { table: 'person', id: 'head' }, outcome: 'done', device: 'test' },
  ]);
  for (const [name, operation, status, said] of operations) {
    const answers: Response[] = [];
    const made = await entriesOf(w, async () => answers.push(await operation(w)));
    expect([name, answers[0]?.status]).toEqual([name, status]);
    expect(
      made.map((entry) => ({ ...entry, actor: (entry.actor as { id: string }).id })),
      name,
    ).toMatchObject([{ ...said, device: 'test' }]);
    expect(made[0]).toHaveProperty('level');
    expect(made[0]).toHaveProperty('object');
  }
});

acceptance('SYSTEM-006', 2, async () => {
  const w = await world({ siteLevel: 'secret' });
  await given(w, documentRows({ id: 'doc', title: '某文件', level: 4, scope: ['duty:registry'] }, [{}]));
  for (const who of ['auditor', 'clerk', 'secadmin', 'reader', 'secrecy_head', 'drafter'])
    await w.get(who, '/api/session');
  const made = { draft: '', body: '' };
  const day: readonly (readonly [kind: string, actor: string, () => Promise<Response>])[] = [
    ['login', 'head', () => w.get('head', '/api/session')],
    ['read', 'clerk', () => w.get('clerk', '/api/registers/documents/doc')],
    ['create', 'drafter', () => w.act('drafter', 'classification.draft', proposal)],
    [
      'update',
      'drafter',
      () => w.act('drafter', 'classification.draft', { ...proposal, document: made.draft, title: '改稿' }),
    ],
    ['create', 'drafter', () => uploaded(w, 'drafter', made.draft, '正文')],
    ['delete', 'drafter', () => w.send('drafter', { method: 'DELETE', url: `/api/bodies/${made.body}` })],
    ['export', 'clerk', () => w.get('clerk', '/api/registers/documents.xlsx')],
    ['print', 'clerk', () => w.get('clerk', '/api/labels?document=doc')],
    ['grant', 'secadmin', () => w.act('secadmin', 'people.appoint', role)],
    ['denied', 'reader', () => w.act('reader', 'people.appoint', role)],
    ['config', 'secrecy_head', () => w.act('secrecy_head', 'organization.choose', choice)],
  ];
  const entries = await entriesOf(w, async () => {
    for (const [kind, , operation] of day) {
      const { status, body } = await operation();
      expect([kind, status < 300 || kind === 'denied']).toEqual([kind, true]);
      if (kind === 'create') made[made.draft === '' ? 'draft' : 'body'] = body.id;
    }
  });
  const told = entries.map((entry) => (entry.actor as { id: string }).id);
  expect(told.toReversed()).toEqual(day.map(([, actor]) => actor));
  for (const entry of entries) {
    expect(entry.device).toBe('test');
    expect(['done', 'denied', 'pending']).toContain(entry.outcome);
    for (const fact of ['object', 'level']) expect(entry).toHaveProperty(fact);
  }
});

positive('SYSTEM-006', 'the same request sent twice is one act and one entry', async () => {
  const w = await withDocument();
  const made = await entriesOf(w, async () => {
    const [once, again] = [
      await w.act('secadmin', 'people.appoint', role, { key: 'k' }),
      await w.act('secadmin', 'people.appoint', role, { key: 'k' }),
    ];
    expect(again).toEqual(once);
  });
  expect(made).toHaveLength(1);
});
