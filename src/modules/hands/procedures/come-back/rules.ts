import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Journey } from '../../facts/journey.ts';
import type { Returning } from '../../door/facts/returning.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/carrying.ts';
import { backFrom, copyReturned } from '../../door/happenings.ts';
import { granted } from '../../rules/journey.ts';
import type { ReturnAsk } from '../../rules/return.ts';
import type { Input } from './schema.ts';

export interface Facts extends Journey {
  readonly returning: readonly Returning[];
  /** Every copy scanned is one of this journey. */
  readonly ofThis: boolean;
}

type BackAsk = Ask<Facts, Input>;

function each(ask: BackAsk): readonly ReturnAsk[] {
  return ask.returning.map((one) => ({ ...ask, ...one, matter: matterOf(one.copy) }));
}

export const rules = rulesFor<Facts, Input>()([
  ...granted,
  {
    id: 'of-this-journey',
    clause: 'CARRIER-053',
    kind: 'state',
    always: true,
    broken: ({ ofThis }) => !ofThis,
    says: () => say('not-of-this'),
    remedy: () => say('not-of-this.remedy'),
  },
  {
    id: 'something-out',
    clause: 'CARRIER-053',
    kind: 'state',
    always: true,
    broken: ({ returning, journey }) => journey !== null && returning.length === 0,
    says: () => say('not-out'),
    remedy: () => say('not-out.remedy'),
  },
]);

/** A bearer is no reader: his copies were never to go from hand to hand. */
export const causes = [
  brings(copyReturned, (ask: BackAsk) => each(ask).map((one) => backFrom(one)), {
    thing: 'carrier',
    to: 'registry',
    from: 'person',
    kind: 'carry',
  }),
];
