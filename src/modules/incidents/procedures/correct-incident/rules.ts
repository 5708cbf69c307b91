import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import type { RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Addressee } from '../../clocks.ts';
import { addressees } from '../../effects.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { accountOf, assumedLevel, regimeFits } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

export type CorrectAsk = Ask<IncidentFacts, Input>;

export const correctors = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
  'principal',
] as const satisfies readonly RoleId[];

/** Told now, or before; what nobody can tell yet stays to be told. */
export const isTold = ({ input, incident }: CorrectAsk) => input.level !== undefined || incident.level_told;

export const levelAsked = ({ input, incident }: CorrectAsk) => input.level ?? levelOf(incident.level);

/** Addressees the incident would have to be reported to, and has not been asked to be so far. */
export function newlyOwed({ input, incident, reports, owed, settings, routing }: CorrectAsk): Addressee[] {
  const asked = [
    ...reports.map((one) => one.addressee),
    ...(incident.status === 'open' ? owed.map((one) => one.cause) : []),
  ];
  return addressees(input.regime, settings, routing.above).filter((role) => !asked.includes(role));
}

/** It would be taken less seriously than it was reported: fewer are told, or the level falls. */
function isMilder(ask: CorrectAsk): boolean {
  const { input, incident, settings, routing } = ask;
  const told = (regime: RegimeId) => addressees(regime, settings, routing.above).length;
  const fewer = told(input.regime) < told(incident.regime);
  const after = assumedLevel({ regime: input.regime, level: levelRank[levelAsked(ask)], level_told: isTold(ask) });
  return fewer || levelRank[after] < levelRank[assumedLevel(incident)];
}

export const rules = rulesFor<IncidentFacts, Input>()([
  { ...onlyFor('INCIDENT-003', ...correctors), always: true },
  {
    id: 'open-or-graver',
    clause: 'INCIDENT-003',
    kind: 'state',
    always: true,
    broken: (ask) => ask.incident.status !== 'open' && newlyOwed(ask).length === 0,
    says: () => say('closed'),
    remedy: () => say('closed.remedy'),
  },
  {
    id: 'different',
    clause: 'INCIDENT-003',
    kind: 'state',
    always: true,
    broken: (ask) =>
      ask.input.regime === ask.incident.regime &&
      levelRank[levelAsked(ask)] === ask.incident.level &&
      isTold(ask) === ask.incident.level_told,
    says: () => say('same'),
    remedy: () => say('same.remedy'),
  },
  regimeFits<CorrectAsk>((ask) => ({ regime: ask.input.regime, level: levelAsked(ask) })),
  { ...required<Input>('INCIDENT-003', 'reason', say('field.reason')), always: true },
]);

/** Graver takes effect at once, for the hours run already; milder only when a second person agrees. */
export function approval(ask: CorrectAsk): Approval | null {
  const { input, incident, routing } = ask;
  if (!isMilder(ask)) return null;
  const asked = { regime: input.regime, level: levelAsked(ask) };
  return {
    steps: chain({ clause: 'INCIDENT-003', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('correct.title', { what: accountOf(incident), regime: say(`regime.${input.regime}`) }),
    summary: {
      incident: incident.id,
      regime: { before: incident.regime, after: asked.regime },
      level: { before: assumedLevel(incident), after: asked.level },
      reason: input.reason ?? null,
    },
    content: canonical([incident.id, incident.regime, incident.level, asked.regime, asked.level]),
    beneficiaries: [incident.reported_by, ...routing.shutOut],
  };
}
