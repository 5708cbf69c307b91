import { civilDay, plusDays } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { holds, registryRoles } from '#kernel/actor.ts';
import { type Case, isOutside } from '#kernel/approval.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { JsonObject } from '#kernel/json.ts';
import { isBody, isOurselves } from '#kernel/own-name.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { onEvidence, outsideLetter, samePaper } from '#kernel/evidence.ts';
import { authorities, type Competence, ofCompetent } from '#modules/organization/door/rules/competent.ts';
import { caseDecided } from '../../door/happenings.ts';
import { say } from '../../phrases.ts';
import { deciding, heard, roleOf } from '../../rules.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

/** The clause that asks for the outside body's consent. */
const asking = ({ step }: A): ClauseId => (step?.clauses[0] as ClauseId | undefined) ?? 'CONDUCT-019';

/** Whose matter the case is: he who asked, and those it is for. */
function concerned({ initiator, beneficiaries }: Case): readonly string[] {
  return [initiator, ...beneficiaries];
}

/** Who must consent as the originator of the paper, as the case names it; null where the step asks somebody else, or the body above our own paper. */
function originator({ step, decided, unit }: A): string | null {
  const { issuer } = decided.summary as JsonObject;
  const named = step?.role === 'originator' && typeof issuer === 'string' ? issuer : null;
  return named !== null && isOurselves(named, unit.name) ? null : named;
}

/** As what the sender must be on the list; null where the originator himself consents. */
function competence(ask: A): Competence | null {
  const [role, issuer] = [ask.step?.role, originator(ask)];
  if (role === 'superior_bureau' || role === 'superior_dept') return { serves: [role] };
  if (role !== 'originator') return null;
  if (issuer === null) return { serves: authorities };
  return ask.input.by_superior ? { serves: ['above_issuer'], issuer } : null;
}

export const rules = rulesFor<Facts, Input>()([
  deciding[0] as Rule<A>,
  heard as Rule<A>,
  {
    id: 'registry',
    clause: 'CARRIER-001',
    kind: 'denied',
    broken: (ask) => !holds(ask.actor, ...registryRoles),
    says: () => say('registry-only'),
    remedy: () => say('registry-only.remedy'),
  },
  {
    id: 'not-own',
    clause: 'CONDUCT-019',
    cites: asking,
    kind: 'denied',
    broken: ({ decided, actor }) => !untied([actor.id], concerned(decided)),
    says: () => say('own-consent'),
    remedy: () => say('own-consent.remedy'),
  },
  {
    id: 'outside-step',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => ask.step !== null && !isOutside(ask.step.role),
    says: (ask) => say('not-outside', { role: roleOf(ask) }),
    remedy: (ask) => say('not-outside.remedy', { role: roleOf(ask) }),
  },
  ...onEvidence<A>('CONDUCT-019', ({ evidence, decided }) => ({
    evidence,
    record: { table: 'case', id: decided.id },
  })).map((rule) => ({ ...rule, cites: asking })),
  {
    id: 'of-originator',
    clause: 'CONDUCT-019',
    cites: asking,
    kind: 'fields',
    fields: ['evidence_id'],
    broken: (ask) => {
      const issuer = originator(ask);
      const { evidence, input } = ask;
      return issuer !== null && evidence !== null && !input.by_superior && !isBody(evidence.sender, issuer);
    },
    says: (ask) => say('other-sender', { issuer: originator(ask) ?? '' }),
    remedy: () => say('other-sender.remedy'),
  },
  {
    ...ofCompetent<A>('CONDUCT-019', (ask) => {
      const wanted = competence(ask);
      return wanted && { paper: ask.evidence, ...wanted };
    }),
    cites: asking,
  },
  {
    id: 'own-letter',
    clause: 'CONDUCT-019',
    cites: asking,
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ step, evidence, used }) =>
      step?.role === 'originator' && evidence !== null && used.some((one) => samePaper(one, evidence)),
    says: () => say('letter-used'),
    remedy: () => say('letter-used.remedy'),
  },
  dateWithin<A>({
    clause: 'CONDUCT-019',
    cites: asking,
    field: 'evidence_id',
    name: say('field.dated'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ decided, now, settings }) => ({
      from: plusDays(civilDay(decided.opened_at), -setting(settings, 'LAW.window_attach_dated')),
      to: civilDay(now),
    }),
  }),
  ...outsideLetter<A>('CONDUCT-019', ({ decided }) => concerned(decided)).map((rule) => ({ ...rule, cites: asking })),
]);

export const causes = [
  bringsUnasked(caseDecided, 'whoever attaches a consent decides nothing: the paper is asked itself', ['CONDUCT-019']),
];
