import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, unreadyActor } from '#test/kit/rules.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ArchiveFacts } from '../../facts/archiving.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { carriers: ['c1'], volume: '2026-密-3', archivist: 'archivist' };
const archivist: NonNullable<ArchiveFacts['receiver']> = {
  id: 'archivist',
  name: '档案员',
  archivist: true,
  designated: true,
  unready: [],
};
const receivedBy = (patch: Partial<typeof archivist>) => ({ receiver: { ...archivist, ...patch } });
const base: Ask<ArchiveFacts, Input> = {
  ...atDesk,
  copies: [copy()],
  wanted: [],
  doomed: [],
  circulating: [],
  desk: true,
  receiver: archivist,
  owed: [],
  listed: [],
  matter: { level: 'secret', regime: 'state' },
  label: null,
  asked: atDesk.now,
  input,
};

describeRules('archives.file', asked(rules, causes), base, {
  registry: { actor: anybody },
  ...unreadyActor(atDesk.actor),
  pledged: receivedBy({ unready: ['PEOPLE-005'] }),
  trained: receivedBy({ unready: ['PEOPLE-006'] }),
  distributed: { copies: [copy({ undistributed: true })] },
  'not-in-parcel': { copies: [copy({ packed: ['1-3'] })] },
  'desk-designated': { copies: [copy({ level: 5 })], desk: false },
  registered: { copies: [copy({ register_no: null })] },
  volume: { input: { ...input, volume: '' } },
  'receiver-designated': {
    copies: [copy({ level: 5 })],
    ...receivedBy({ designated: false }),
  },
  archivist: receivedBy({ id: 'clerk', name: '机要员' }),
  'in-registry': { copies: [copy({ hand: 'destroyed' })] },
  'not-wanted-back': { wanted: ['c1'] },
  'no-telegrams': { copies: [copy({ cipher: true })] },
  'not-circulating': { circulating: ['c1'] },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-02-20T01:00:00.000Z' } },
  'not-doomed': { doomed: ['c1'] },
});
