import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ArchiveFacts } from '../../facts/archiving.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { carriers: ['c1'], volume: '2026-密-3', archivist: 'archivist' };
const base: Ask<ArchiveFacts, Input> = {
  ...atDesk,
  copies: [copy()],
  wanted: [],
  doomed: [],
  circulating: [],
  desk: true,
  receiver: { id: 'archivist', name: '档案员', archivist: true, designated: true },
  owed: [],
  listed: [],
  matter: { level: 'secret', regime: 'state' },
  label: null,
  asked: atDesk.now,
  input,
};

describeRules('archives.file', rules, base, {
  registry: { actor: anybody },
  distributed: { copies: [copy({ undistributed: true })] },
  'not-in-parcel': { copies: [copy({ packed: ['1-3'] })] },
  'desk-designated': { copies: [copy({ level: 5 })], desk: false },
  registered: { copies: [copy({ register_no: null })] },
  volume: { input: { ...input, volume: '' } },
  'receiver-designated': {
    copies: [copy({ level: 5 })],
    receiver: { id: 'archivist', name: '档案员', archivist: true, designated: false },
  },
  archivist: { receiver: { id: 'clerk', name: '机要员', archivist: true, designated: true } },
  'in-registry': { copies: [copy({ hand: 'destroyed' })] },
  'not-wanted-back': { wanted: ['c1'] },
  'not-circulating': { circulating: ['c1'] },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-02-20T01:00:00.000Z' } },
  'not-doomed': { doomed: ['c1'] },
});
