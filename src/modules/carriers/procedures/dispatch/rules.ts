import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { DispatchFacts } from '../../facts/making.ts';
import { say } from '../../phrases/making.ts';
import { type DispatchAsk, inRegistry, marked } from '../../rules/making.ts';
import { cleared, designatedRule, registryOnly } from '../../rules/registry.ts';
import type { channels, Input } from './schema.ts';

const gone = ({ parcel }: Pick<DispatchFacts, 'parcel'>) => parcel.status === 'sent' || parcel.status === 'received';

/** The way the parcel goes; undefined where only a firm is named, which may be of any kind. */
function channelOf({ channel, courier }: Input): (typeof channels)[number] | undefined {
  return channel ?? (courier ? 'own_delivery' : undefined);
}

/** A firm without a channel says nothing of the way, and what a firm carries is not delivered by our own people. */
function unclear(input: Input): boolean {
  return Boolean(input.service) && (!input.channel || input.channel === 'own_delivery');
}

export const rules = rulesFor<DispatchFacts, Input>()([
  registryOnly,
  designatedRule<DispatchAsk<Input>>((ask) => ask.designated),
  designatedRule<DispatchAsk<Input>>(
    (ask) => ask.courierDesignated,
    (ask) => ask.courierName ?? '',
    'courier-designated',
  ),
  cleared,
  marked,
  {
    id: 'channel',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: ({ input, settings }) => {
      const channel = channelOf(input);
      return channel !== undefined && !setting(settings, 'CARRIER-045.allowed_channels').includes(channel);
    },
    says: ({ input }) => say('wrong-channel', { channel: say(`channel.${channelOf(input) ?? 'express'}`) }),
    remedy: () => say('wrong-channel.remedy'),
  },
  {
    id: 'channel-given',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['channel'],
    broken: ({ input }) => unclear(input),
    says: ({ input }) => say('no-channel', { service: input.service ?? '' }),
    remedy: () => say('no-channel.remedy'),
  },
  {
    id: 'courier',
    clause: 'CARRIER-002',
    kind: 'fields',
    always: true,
    fields: ['courier', 'service'],
    broken: ({ input }) => !input.courier === !input.service,
    says: () => say('no-courier'),
    remedy: () => say('no-courier.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: gone,
    says: ({ parcel }) => say(parcel.status === 'received' ? 'received-already' : 'sent-already'),
    remedy: ({ parcel }) => say(parcel.status === 'received' ? 'received-already.remedy' : 'sent-already.remedy'),
  },
  {
    id: 'recounted',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: (ask) => !gone(ask) && ask.parcel.status !== 'recounted',
    says: () => say('not-recounted'),
    remedy: () => say('not-recounted.remedy'),
  },
  { ...inRegistry, broken: (ask) => !gone(ask) && inRegistry.broken(ask) },
]);
