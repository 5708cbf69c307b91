import { describe, expect, it } from 'vitest';
import type { RegisterInfo } from '#web/app/api.ts';
import { registerOf } from './register-of.ts';

const register = (name: string, object: string): RegisterInfo => ({
  name,
  object,
  title: { zh: name, en: name },
  columns: [],
  menu: true,
});

describe('the register a thing is picked from', () => {
  const registers = [
    register('incoming', 'document'),
    register('documents', 'document'),
    register('secret-personnel', 'person'),
    register('people', 'person'),
    register('print-orders', 'print_order'),
  ];

  it('is the one called like the thing, before narrower lists of it', () => {
    expect(registerOf('document', registers)?.name).toBe('documents');
    expect(registerOf('person', registers)?.name).toBe('people');
    expect(registerOf('person', registers.slice(0, 3))?.name).toBe('secret-personnel');
  });

  it('is found by the end of its name, or not at all', () => {
    expect(registerOf('order', registers)?.name).toBe('print-orders');
    expect(registerOf('opinion', registers)).toBeUndefined();
  });
});
