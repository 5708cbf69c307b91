import { holds } from '#kernel/actor.ts';
import { readCode } from '#kernel/code.ts';
import { list as listed } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import type { Sorted } from '../happenings.ts';
import { say } from '../phrases/inventory.ts';

/** Codes that are not those of what the department has. */
function strange({ expected, codes }: Sorted): string[] {
  return codes.filter((code) => !expected.some((copy) => copy.code === codeIn(code)));
}

function unseen({ expected, codes }: Sorted): Copy[] {
  const read = codes.map(codeIn);
  return expected.filter((copy) => !read.includes(copy.code));
}

function codeIn(given: string): string {
  const read = readCode(given);
  return 'code' in read ? read.code : given;
}

export const sortedRules: readonly Rule<Sorted>[] = [
  {
    id: 'own-department',
    clause: 'CARRIER-057',
    kind: 'denied',
    broken: (ask) =>
      !isRegistry(ask) && !(holds(ask.actor, 'dept_head') && ask.actor.departmentId === ask.departmentId),
    says: () => say('not-own-department'),
    remedy: () => say('not-own-department.remedy'),
  },
  {
    id: 'own-things',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['codes'],
    broken: (ask) => strange(ask).length > 0,
    says: (ask) => say('not-kept-here', { codes: listed(strange(ask)) }),
    remedy: () => say('not-kept-here.remedy'),
  },
  {
    id: 'due',
    clause: 'CARRIER-057',
    kind: 'state',
    broken: ({ owed }) => owed === null,
    says: () => say('no-sorting-due'),
    remedy: () => say('no-sorting-due.remedy'),
  },
  {
    id: 'each-seen',
    clause: 'CARRIER-057',
    kind: 'state',
    fields: ['codes'],
    broken: (ask) => unseen(ask).length > 0,
    says: (ask) => say('not-seen', { expected: ask.expected.length, copies: copyNames(unseen(ask)) }),
    remedy: () => say('not-seen.remedy'),
    facts: (ask) => ({ carriers: unseen(ask).map((copy) => copy.id) }),
  },
];
