import { setting } from '#kernel/parameter.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { SendingFacts } from '../../facts/parcel.ts';
import { say as leaving } from '../../phrases/leaving.ts';
import { say } from '../../phrases/parcels.ts';
import { leftBy } from '../../door/happenings.ts';
import { parcelLeft } from '../../happenings.ts';
import type { DispatchAsk } from '../../rules/parcel.ts';
import { markCorrected, marked } from '#modules/documents/door/rules/marked.ts';
import { servesStill } from '#modules/making/door/rules/reprint.ts';
import { cleared, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { carrierNamed } from '../../door/rules/way.ts';
import type { Input } from './schema.ts';

export type SendingAsk = DispatchAsk<Input> & SendingFacts;

const gone = ({ parcel }: Pick<SendingAsk, 'parcel'>) => ['sent', 'received', 'unpacked'].includes(parcel.status);
const already = { received: 'received-already', unpacked: 'unpacked-already' } as const;
const gonePhrase = ({ parcel: { status } }: Pick<SendingAsk, 'parcel'>) =>
  status === 'received' || status === 'unpacked' ? already[status] : 'sent-already';

/** Who or what the copies are with on their way. */
export const courierOf = ({ courier, service, channel }: Input) => courier ?? service ?? channel ?? '';

export const causes = [
  brings(
    parcelLeft,
    (ask: SendingAsk) => {
      const { document, form, agreed, leaving, parcel, escorts, away, listed, unlisted, input } = ask;
      if (gone(ask)) return [];
      const to = { unit_to: parcel.recipient, way: input, packed: true, desk: unlisted.length === 0 };
      const departing = { entered: input.acted_at, after: parcel.recounted_at };
      const sending = { copies: leaving, escorts, away, listed, departing, ...to };
      return leftBy(ask, sending, courierOf(input)).map((part) => ({ ...part, document, form, agreed, parcel }));
    },
    { kind: 'dispatch', to: 'courier', thing: 'carrier' },
  ),
];

export const rules = rulesFor<SendingFacts, Input>()([
  registryOnly,
  ...cleared,
  marked,
  markCorrected,
  servesStill<SendingAsk>(({ collectBy, input }) => ({ collectBy, at: input.acted_at })),
  carrierNamed,
  {
    id: 'courier-signed',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: ['signed'],
    broken: ({ input, settings }) =>
      setting(settings, 'CARRIER-007.signatures').includes('receiver') &&
      Boolean(input.courier) &&
      input.signed !== true,
    says: () => leaving('courier-unsigned'),
    remedy: () => leaving('courier-unsigned.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: gone,
    says: (ask) => say(gonePhrase(ask)),
    remedy: (ask) => say(`${gonePhrase(ask)}.remedy`),
  },
]);
