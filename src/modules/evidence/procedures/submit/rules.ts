import type { Actor } from '#kernel/actor.ts';
import { civilDay } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { required } from '#kernel/common-rules.ts';
import { arrivedRule, siteRule, unmarkedFile } from '#kernel/content.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { readyRules } from '#kernel/ready.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import type { Facts } from './facts.ts';
import { namedIn } from './named.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

/** What stands for the paper where no file does. */
const paperFields = ['pages', 'shelf_place', 'seen_by'] as const;
/** How many people have seen a paper of which there is no file (proof of grade C). */
const least = 2;

function unfilled({ input }: Pick<A, 'input'>): (typeof paperFields)[number][] {
  if (input.file) return [];
  return paperFields.filter((field) => (field === 'seen_by' ? new Set(input.seen_by).size < least : !input[field]));
}

/** A file that may show what its record is about. */
const showsContent = ({ input }: A) => input.file !== undefined && !input.shows_no_secret;

const site = siteRule<A>(showsContent);

const recordFirst = (ask: A) => showsContent(ask) && ask.record === null;

/** Whoever has seen a paper on a state secret has touched it (PEOPLE-005, PEOPLE-006). */
const witnessesReady = forEach(
  (ask: A) => ask.witnesses.map((person) => ({ ...ask, person })),
  readyRules<A & { readonly person: Actor }>(({ person, matter }) => ({ person, matter })),
).map((rule) => ({ ...rule, always: true as const }));

export const rules = rulesFor<Facts, Input>()([
  site,
  {
    id: 'record-first',
    clause: 'SYSTEM-020',
    kind: 'state',
    always: true,
    broken: recordFirst,
    says: () => say('record-first'),
    remedy: () => say('record-first.remedy'),
  },
  {
    id: 'one-record',
    clause: 'CARRIER-002',
    kind: 'fields',
    always: true,
    fields: ({ input }) => namedIn(input).map(({ table }) => table),
    broken: ({ input }) => namedIn(input).length > 1,
    says: () => say('one-record'),
    remedy: () => say('one-record.remedy'),
  },
  { ...required<Input>('CARRIER-002', 'sender', say('field.sender')), always: true },
  { ...required<Input>('CARRIER-002', 'document_no', say('field.document_no')), always: true },
  dateWithin({
    clause: 'CARRIER-002',
    field: 'dated',
    name: say('field.dated'),
    value: ({ input }) => input.dated,
    between: ({ now }) => ({ from: null, to: civilDay(now) }),
  }),
  {
    id: 'paper-noted',
    clause: 'SYSTEM-020',
    kind: 'fields',
    always: true,
    fields: unfilled,
    broken: (ask) => unfilled(ask).length > 0,
    says: (ask) => say('paper', { fields: list(unfilled(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('paper.remedy'),
  },
  {
    id: 'witnesses',
    clause: 'SYSTEM-020',
    kind: 'fields',
    always: true,
    fields: ['seen_by'],
    broken: ({ input, witnesses }) =>
      input.seen_by.some((person) => !witnesses.some(({ id, state }) => id === person && state === 'active')),
    says: () => say('witnesses'),
    remedy: () => say('witnesses.remedy'),
  },
  ...witnessesReady,
  {
    id: 'machine',
    clause: 'SYSTEM-020',
    kind: 'fields',
    always: true,
    fields: ['machine', 'file_sha256'],
    broken: ({ input }) => Boolean(input.machine) !== Boolean(input.file_sha256),
    says: () => say('machine'),
    remedy: () => say('machine.remedy'),
  },
  unmarkedFile<A>(({ marks }) => marks),
  arrivedRule<A>((ask) => {
    const { file } = ask.input;
    return file && !site.broken(ask) && !recordFirst(ask) ? { arrived: ask.arrived, sha256: file.sha256 } : null;
  }),
]);
