import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelIds, regimeIds } from './generated/clauses.ts';
import { isStateSecret, type Label, levelOf, levelRank, mayKnow } from './label.ts';

const subject = { clearance: 4, tokens: ['p:li', 'd:one', 'all'] };
const label: Label = { level: 4, scope: ['p:li'], barred: [] };

describe('who may know', () => {
  test('level reached and in scope', () => expect(mayKnow(subject, label)).toBe(true));
  test('not above his clearance', () => expect(mayKnow({ ...subject, clearance: 3 }, label)).toBe(false));
  test('not outside the scope, whatever his clearance', () =>
    expect(mayKnow({ ...subject, clearance: 5 }, { ...label, scope: ['p:wang'] })).toBe(false));
  test('a department in scope is enough', () => expect(mayKnow(subject, { ...label, scope: ['d:one'] })).toBe(true));
  test('who is barred never knows, though in scope', () =>
    expect(mayKnow(subject, { ...label, barred: ['d:one'] })).toBe(false));
  test('an empty scope is known to nobody', () => expect(mayKnow(subject, { ...label, scope: [] })).toBe(false));

  test('more clearance and more scope never take knowledge away; more bars never give it', () => {
    const tokens = fc.subarray(['p:a', 'd:b', 'all', 'duty:registry']);
    fc.assert(
      fc.property(tokens, tokens, tokens, fc.nat(5), fc.nat(5), (has, scope, barred, clearance, level) => {
        const knows = mayKnow({ clearance, tokens: has }, { level, scope, barred });
        if (knows) {
          expect(mayKnow({ clearance: 5, tokens: has }, { level, scope: [...scope, 'p:x'], barred })).toBe(true);
        } else {
          expect(mayKnow({ clearance, tokens: has }, { level, scope, barred: [...barred, 'p:a'] })).toBe(false);
        }
      }),
    );
  });
});

describe('levels', () => {
  test.each(levelIds)('%s has a rank and comes back from it', (level) => expect(levelOf(levelRank[level])).toBe(level));
  test('a state secret is one by regime and level together', () => {
    const secrets = regimeIds.flatMap((regime) =>
      levelIds.filter((level) => isStateSecret({ regime, level })).map((level) => `${regime} ${level}`),
    );
    expect(secrets.sort()).toEqual(['state confidential', 'state secret', 'state top_secret']);
  });
});
