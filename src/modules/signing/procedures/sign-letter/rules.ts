import { civilDay } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { isRenewable, type SigningFacts, type SigningInput, signingRules } from '#kernel/signing.ts';
import { say } from '../../phrases.ts';
import { letter } from '../../door/signings.ts';

export const rules = rulesFor<SigningFacts, SigningInput>()([
  {
    id: 'signer',
    clause: 'ORG-014',
    kind: 'denied',
    broken: ({ signer, settings }) => !letter.owedBy(signer, settings),
    says: () => say('not-a-signer'),
    remedy: () => say('not-a-signer.remedy'),
  },
  ...signingRules(letter),
  {
    id: 'renewable',
    clause: 'ORG-014',
    kind: 'state',
    broken: (ask) => !isRenewable(letter, ask),
    says: ({ last }) => say('letter-runs', { until: civilDay(last?.until ?? '') }),
    remedy: ({ settings }) => say('letter-runs.remedy', { days: setting(settings, 'ORG-014.renew_remind_days') }),
  },
]);
