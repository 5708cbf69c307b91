import { neverShorter } from '#kernel/term.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { CoolingBegins, CoolingChanged } from '../door/happenings.ts';
import { say } from '../phrases/post.ts';
import { cooling } from '../terms.ts';

export const beginsRules: readonly Rule<CoolingBegins>[] = [
  {
    id: 'secret-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => person.grade === 'none',
    says: () => say('no-secret-post'),
    remedy: () => say('no-secret-post.remedy'),
  },
  {
    id: 'not-before-returned',
    clause: 'PEOPLE-014',
    kind: 'state',
    broken: ({ starts_on, returnedOn }) => returnedOn !== null && starts_on < returnedOn,
    says: ({ returnedOn }) => say('before-returned', { date: returnedOn ?? '' }),
    remedy: ({ returnedOn }) => say('before-returned.remedy', { date: returnedOn ?? '' }),
  },
];

export const runs: Rule<CoolingChanged> = {
  id: 'running',
  clause: 'PEOPLE-013',
  kind: 'state',
  broken: ({ record }) => record.ended_at !== null,
  says: () => say('not-leaving'),
  remedy: () => say('not-leaving.remedy'),
};

export const noShorter = neverShorter<CoolingChanged>(cooling, ({ record, ends_on }) => ({
  from: record.ends_on,
  to: ends_on,
}));
