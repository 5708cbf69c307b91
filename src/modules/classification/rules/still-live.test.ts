import { expect, test } from 'vitest';
import { document } from '#test/kit/carrier-facts.ts';
import { saysNotLive } from './still-live.ts';

const today = '2026-03-02';

test('why a paper is no live secret: it never was one, its period is over, somebody declassified it', () => {
  const internal = { document: document({ status: 'active', expires_on: null }), level: 'internal', today } as const;
  expect(saysNotLive(internal).zh).toContain('不是秘密');
  expect(saysNotLive(internal).zh).not.toContain('期限已');
  const over = {
    ...internal,
    level: 'secret',
    document: document({ status: 'active', expires_on: '2026-03-01' }),
  } as const;
  expect(saysNotLive(over).zh).toContain('2026-03-01');
  const lifted = { ...over, document: document({ status: 'declassified', expires_on: '2046-03-01' }) } as const;
  expect(saysNotLive(lifted).zh).toBe('该件已经解密。');
});
