import { expect, test } from 'vitest';
import { relabel, rescope } from './relabel.ts';

const document = {
  id: 'doc',
  status: 'active',
  mark: '机密★10年',
  level: 4,
  regime: 'state',
  scope: ['p:reader', 'p:author'],
} as const;
const narrowed = {
  id: 'copy1',
  hand: 'registry',
  hand_id: null,
  level: 4,
  regime: 'state',
  scope: ['p:reader'],
} as const;
const to = { level: 'secret', regime: 'state', period: null, mark: '', expires_on: null } as const;
const scopesIn = (ops: ReturnType<typeof relabel>) => ops.map((op) => op.op === 'update' && op.set.scope);

test('a narrowed copy stays so while the scope of its document stands, and takes a new one whole', () => {
  const scopes = (scope: readonly string[]) => scopesIn(relabel(document, [narrowed], { ...to, scope }));
  expect(scopes(['p:author', 'p:reader'])).toEqual([['p:author', 'p:reader'], ['p:reader']]);
  expect(scopes(['p:another'])).toEqual([['p:another'], ['p:another']]);
});

test('who is added to a document is added to its copies, and nobody else', () => {
  const scopes = scopesIn(rescope(document, [narrowed], (scope) => [...scope, 'p:another']));
  expect(scopes).toEqual([
    ['p:reader', 'p:author', 'p:another'],
    ['p:reader', 'p:another'],
  ]);
});
