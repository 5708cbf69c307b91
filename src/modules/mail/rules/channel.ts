import { levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { type Channel, channelOf } from '../door/inputs-way.ts';
import { say } from '../phrases/leaving.ts';
import { named, type SendingPart } from './leaving-part.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import { needsDesignated } from '#modules/documents/door/rules/registry.ts';

const confidential: readonly (Channel | undefined)[] = ['confidential_post', 'confidential_courier'];
const isConfidential = ({ way }: SendingPart) => confidential.includes(channelOf(way));
const channelName = ({ way }: SendingPart) => say(`channel.${channelOf(way) ?? 'express'}`);
const service = ({ way }: SendingPart) => way.service ?? '';

/** A network that may carry this level: switched on by the unit, and an examined system at least as high. */
function networkServes({ settings, unit, matter }: SendingPart): boolean {
  const on = setting(settings, 'CARRIER-045.approved_classified_network');
  const site = unit.siteLevel === 'none' ? -1 : levelRank[unit.siteLevel];
  return on && site >= levelRank[matter?.level ?? 'top_secret'];
}

/** By which way copies may go to another unit, and against whose signature. */
export const channelRules: readonly Rule<SendingPart>[] = [
  {
    id: 'channel',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: (part) => {
      const channel = channelOf(part.way);
      const allowed = setting(part.settings, 'CARRIER-045.allowed_channels');
      return channel !== undefined && !allowed.includes(channel);
    },
    says: (part) => say('wrong-channel', { channel: channelName(part) }),
    remedy: () => say('wrong-channel.remedy'),
    facts: named,
  },
  {
    id: 'channel-given',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['channel'],
    // A firm without a channel says nothing of the way, and what a firm carries is not delivered by our own people.
    broken: (part) => Boolean(part.way.service) && (!part.way.channel || part.way.channel === 'own_delivery'),
    says: (part) => say('no-channel', { service: service(part) }),
    remedy: () => say('no-channel.remedy'),
    facts: named,
  },
  {
    id: 'service-given',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['service'],
    broken: (part) => isConfidential(part) && !part.way.service,
    says: (part) => say('no-service', { channel: channelName(part) }),
    remedy: () => say('no-service.remedy'),
    facts: named,
  },
  {
    id: 'service-listed',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: (part) => isConfidential(part) && Boolean(part.way.service) && !part.listed,
    says: (part) => say('service-unlisted', { service: service(part), channel: channelName(part) }),
    remedy: () => say('service-unlisted.remedy'),
    facts: named,
  },
  {
    id: 'network-serves',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: (part) => channelOf(part.way) === 'approved_classified_network' && !networkServes(part),
    says: () => say('no-network'),
    remedy: () => say('no-network.remedy'),
    facts: named,
  },
  {
    // The state's couriers carry state secrets only; whatever else has a list goes with those who are on it.
    id: 'own-hands',
    clause: 'CARRIER-050',
    kind: 'denied',
    broken: (part) =>
      part.matter?.regime !== 'state' && needsDesignated(part.settings, part.matter) && Boolean(part.way.service),
    says: (part) => say('by-firm', { copies: copyNames(part.copies), service: service(part) }),
    remedy: () => say('by-firm.remedy'),
    facts: named,
  },
  {
    id: 'handed-against-receipt',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: ['receipt_no'],
    broken: (part) =>
      setting(part.settings, 'CARRIER-007.signatures').includes('receiver') &&
      isConfidential(part) &&
      Boolean(part.way.service) &&
      namesNothing(part.way.receipt_no),
    says: (part) => say('no-receipt', { service: service(part) }),
    remedy: () => say('no-receipt.remedy'),
    facts: named,
  },
];
