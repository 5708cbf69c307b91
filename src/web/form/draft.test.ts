import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, dropDraftsOf, findDraft, keepDraft } from './draft.ts';

const whose = { person: 'lin', procedure: 'mail.receive' };
let kept: Record<string, string>;
let storage: Storage;

beforeEach(() => {
  kept = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
      Object.defineProperty(storage, key, { value, enumerable: true, configurable: true });
    },
    removeItem: (key: string) => {
      delete kept[key];
      delete (storage as unknown as Record<string, unknown>)[key];
    },
  };
  storage = Object.create(methods) as Storage;
});

describe('a draft', () => {
  it('comes back to the same person, the same act and the same thing', () => {
    keepDraft(storage, whose, { carrier: 'c1' }, { values: { purpose: '阅办' }, at: 5 });
    expect(findDraft(storage, whose, { carrier: 'c1' }, 6)?.values).toEqual({ purpose: '阅办' });
    expect(findDraft(storage, whose, { carrier: 'c2' }, 6)).toBeNull();
    expect(findDraft(storage, { ...whose, person: 'ye' }, { carrier: 'c1' }, 6)).toBeNull();
    expect(findDraft(storage, { ...whose, procedure: 'hands.lend' }, { carrier: 'c1' }, 6)).toBeNull();
  });

  it('is not offered after a week, nor once it is dropped', () => {
    keepDraft(storage, whose, {}, { values: {}, at: 0 });
    expect(findDraft(storage, whose, {}, 8 * 86_400_000)).toBeNull();
    keepDraft(storage, whose, {}, { values: { a: 1 }, at: 0 });
    dropDraft(storage, whose);
    expect(findDraft(storage, whose, {}, 1)).toBeNull();
  });

  it('leaves the machine when its person signs out, and only his', () => {
    keepDraft(storage, whose, {}, { values: { a: 1 }, at: 0 });
    keepDraft(storage, { ...whose, person: 'ye' }, {}, { values: { a: 1 }, at: 0 });
    dropDraftsOf(storage, 'lin');
    expect(findDraft(storage, whose, {}, 1)).toBeNull();
    expect(findDraft(storage, { ...whose, person: 'ye' }, {}, 1)).not.toBeNull();
  });

  it('survives a store that is full or holds rubbish', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepDraft(full, whose, {}, { values: {}, at: 0 })).toBe(false);
    storage.setItem('jingui.draft.lin.mail.receive', '{');
    expect(findDraft(storage, whose, {}, 1)).toBeNull();
  });
});
