import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Journey } from '../../facts/journey.ts';
import type { Returning } from '../../door/facts/returning.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/carrying.ts';
import { granted } from '../../rules/journey.ts';
import { type ReturnAsk, returnRules } from '../../door/rules/returning.ts';
import type { Input } from './schema.ts';

export interface Facts extends Journey {
  readonly returning: readonly Returning[];
  /** Every copy scanned is one of this journey. */
  readonly ofThis: boolean;
}

type BackAsk = Ask<Facts, Input>;

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
  ...forEach(
    (ask: BackAsk): readonly ReturnAsk[] =>
      ask.returning.map((one) => ({ ...ask, ...one, matter: matterOf(one.copy) })),
    returnRules as readonly Rule<ReturnAsk>[],
  ),
]);
