import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelIds, regimeIds } from './generated/clauses.ts';
import { isStateSecret, type Label, levelOf, levelRank, mayKnow, regimeOfAll } from './label.ts';

const cleared = (state: number, other = state) => ({ state, other });
const subject = { clearances: cleared(4), tokens: ['p:li', 'd:one', 'all'] };
const label: Label = { level: 4, regime: 'state', scope: ['p:li'], barred: [] };

describe('who may know', () => {
  test('level reached and in scope', () => expect(mayKnow(subject, label)).toBe(true));
  test('not above his clearance', () => expect(mayKnow({ ...subject, clearances: cleared(3) }, label)).toBe(false));
  test('for state secrets one clearance counts, for all else the other', () => {
    const unready = { ...subject, clearances: cleared(2, 4) };
    expect(regimeIds.filter((regime) => mayKnow(unready, { ...label, regime }))).toEqual(
      regimeIds.filter((regime) => regime !== 'state'),
    );
    expect(mayKnow(unready, { ...label, level: 2 })).toBe(true);
  });
  test('not outside the scope, whatever his clearance', () =>
    expect(mayKnow({ ...subject, clearances: cleared(5) }, { ...label, scope: ['p:wang'] })).toBe(false));
  test('a department in scope is enough', () => expect(mayKnow(subject, { ...label, scope: ['d:one'] })).toBe(true));
  test('who is barred never knows, though in scope', () =>
    expect(mayKnow(subject, { ...label, barred: ['d:one'] })).toBe(false));
  test('an empty scope is known to nobody', () => expect(mayKnow(subject, { ...label, scope: [] })).toBe(false));

  test('more clearance and more scope never take knowledge away; more bars never give it', () => {
    const tokens = fc.subarray(['p:a', 'd:b', 'all', 'duty:registry']);
    const labels = fc.record({
      level: fc.nat(5),
      regime: fc.constantFrom(...regimeIds),
      scope: tokens,
      barred: tokens,
    });
    fc.assert(
      fc.property(tokens, tokens, fc.nat(5), fc.nat(5), labels, (has, barred, state, other, known) => {
        const who = { clearances: cleared(state, other), tokens: has };
        if (mayKnow(who, known)) {
          const wider = { ...known, scope: [...known.scope, 'p:x'] };
          expect(mayKnow({ ...who, clearances: cleared(5) }, wider)).toBe(true);
        } else {
          expect(mayKnow(who, { ...known, barred: [...known.barred, ...barred] })).toBe(false);
        }
      }),
    );
  });
});

describe('several things together', () => {
  const thing = (level: number, regime: Label['regime']) => ({ level, regime });
  test('a state secret among them makes the whole one', () =>
    expect(regimeOfAll([thing(5, 'company'), thing(3, 'state')])).toBe('state'));
  test('else the gravest says what they are', () =>
    expect(regimeOfAll([thing(2, 'state'), thing(4, 'company')])).toBe('company'));
  test('nothing is the own matter of the unit', () => expect(regimeOfAll([])).toBe('own'));
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
