import { type Actor, holds } from '#kernel/actor.ts';
import { type CaseStep, isOutside } from '#kernel/approval.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { setting } from '#kernel/parameter.ts';
import { heldUpRule } from '#kernel/signing.ts';
import type { Text } from '#kernel/text.ts';
import { untied } from '#kernel/tie.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { awaitedBefore, handedTo } from '#kernel/case-note.ts';
import type { CaseFacts } from './facts.ts';
import type { CaseDecided } from './door/happenings.ts';
import { say } from './phrases.ts';

export type CaseAsk = Circumstances & CaseFacts;

/** Who alone signs a step that was handed on; null where anybody of the office may. */
export function handedIn({ step, notes }: Pick<CaseFacts, 'step' | 'notes'>): string | null {
  return step === null ? null : (handedTo(notes, step.no)?.to_id ?? null);
}

/** Whom the step asks. */
export function roleOf(ask: CaseAsk): Text {
  return roleNames[ask.step?.role ?? 'registry_clerk'];
}

/** True when the step asks this person: he holds its role, and for a department head it is his own department's case. */
export function asks(step: CaseStep, actor: Pick<Actor, 'id' | 'roles'>, departmentHead: string | null): boolean {
  if (step.role === 'dept_head')
    return departmentHead === null ? holds(actor, 'dept_head') : departmentHead === actor.id;
  return holds(actor, step.role);
}

/** Work that must go on even if the approver's own letter has run out (ORG-014 `block_approvals_except`). */
function urgent(ask: CaseAsk): boolean {
  return setting(ask.settings, 'ORG-014.block_approvals_except').some((kind) =>
    ask.decided.procedure.endsWith(`.${String(kind).replaceAll('_', '-')}`),
  );
}

/** What stands against every decision: closed, not one's turn, one's own matter, signed already, no letter. */
export const deciding: readonly Rule<CaseAsk>[] = [
  {
    id: 'open',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => ask.step === null,
    says: (ask) => say('closed', { status: say(`status.${ask.decided.status}`) }),
    remedy: () => say('closed.remedy'),
  },
  {
    id: 'own-case',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ decided, actor }) => !untied([actor.id], [decided.initiator, ...decided.beneficiaries]),
    says: () => say('own-case'),
    remedy: () => say('own-case.remedy'),
  },
  {
    id: 'your-turn',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => ask.step !== null && !isOutside(ask.step.role) && !asks(ask.step, ask.actor, ask.departmentHead),
    says: (ask) => say('not-your-turn', { role: roleOf(ask) }),
    remedy: (ask) => say('not-your-turn.remedy', { role: roleOf(ask) }),
  },
  {
    id: 'inside-step',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => ask.step !== null && isOutside(ask.step.role),
    says: () => say('outside'),
    remedy: () => say('outside.remedy'),
  },
  {
    id: 'once',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) =>
      ask.steps.some(
        (step) => step.round === ask.decided.round && step.status === 'signed' && step.decided_by === ask.actor.id,
      ),
    says: () => say('signed-already'),
    remedy: () => say('signed-already.remedy'),
  },
  {
    id: 'handed',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => ![null, ask.actor.id].includes(handedIn(ask)),
    says: () => say('handed'),
    remedy: () => say('handed.remedy'),
  },
  heldUpRule<CaseAsk>(letter, ({ letterMissing }) => letterMissing, urgent),
];

/** Who was asked for his opinion first is heard before the signature. */
export const heard: Rule<CaseAsk> = {
  id: 'opinions-in',
  clause: 'CONDUCT-019',
  kind: 'state',
  broken: ({ step, notes, steps, decided }) =>
    step !== null && awaitedBefore(notes, step.no, ofRound(steps, decided.round)).length > 0,
  says: () => say('opinion-awaited'),
  remedy: () => say('opinion-awaited.remedy'),
};

function ofRound(steps: readonly CaseStep[], round: number): CaseStep[] {
  return steps.filter((step) => step.round === round);
}

/** Refusing and sending back say why. */
export const reasoned: Rule<CaseDecided> = {
  id: 'opinion',
  clause: 'CONDUCT-019',
  kind: 'fields',
  fields: ['opinion'],
  broken: ({ opinion }) => saysNothing(opinion),
  says: () => say('opinion-needed'),
  remedy: () => say('opinion-needed.remedy'),
};

/** A no among the words of an opinion; “不同意见” speaks of others' opinions. */
const dissent =
  /不[能予应宜可]?(?:同意(?!见)|赞成|批准?|准|行)|反对|否决|驳回|退回|disagree|not(?:agree|approve)|^no$|reject|refuse/iu;

export function dissents(opinion: string | undefined): boolean {
  return dissent.test((opinion ?? '').replace(/[^\p{L}\p{N}]/gu, ''));
}

/** A signature says yes: whoever writes that he does not agree has another act for it. */
export const agreeing: Rule<CaseDecided> = {
  id: 'opinion-agrees',
  clause: 'CONDUCT-019',
  kind: 'fields',
  fields: ['opinion'],
  broken: ({ opinion }) => dissents(opinion),
  says: () => say('opinion-disagrees'),
  remedy: () => say('opinion-disagrees.remedy'),
};

export const withdrawing: readonly Rule<CaseAsk>[] = [
  {
    id: 'initiator',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => ask.decided.initiator !== ask.actor.id,
    says: () => say('initiator-only'),
    remedy: () => say('initiator-only.remedy'),
  },
  {
    id: 'still-open',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => !['open', 'returned', 'approved'].includes(ask.decided.status),
    says: (ask) => say('closed', { status: say(`status.${ask.decided.status}`) }),
    remedy: () => say('closed.remedy'),
  },
];

/** The signature given last in this round. */
export function lastOf({ steps, decided }: CaseAsk): CaseStep | undefined {
  return steps
    .filter(({ round, status }) => round === decided.round && status === 'signed')
    .toSorted((a, b) => a.no - b.no)
    .at(-1);
}

/** One's own signature may be taken back until somebody has acted on it. */
export const takingBack: readonly Rule<CaseAsk>[] = [
  {
    id: 'own-signature',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => {
      const last = lastOf(ask);
      return last?.decided_by !== ask.actor.id || isOutside(last.role);
    },
    says: () => say('take-back-own'),
    remedy: () => say('take-back-own.remedy'),
  },
  {
    id: 'still-in-office',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => {
      const last = lastOf(ask);
      return last?.decided_by === ask.actor.id && !isOutside(last.role) && !asks(last, ask.actor, ask.departmentHead);
    },
    says: () => say('take-back-office'),
    remedy: () => say('take-back-office.remedy'),
  },
  {
    id: 'nobody-since',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => {
      const { status, then, used } = ask.decided;
      const since = lastOf(ask)?.decided_at ?? '';
      const moved = ask.notes.some(({ at, answered_at }) => at > since || (answered_at ?? '') > since);
      return moved || !(status === 'open' || (status === 'approved' && then === 'permit' && used === 0));
    },
    says: () => say('take-back-late'),
    remedy: () => say('take-back-late.remedy'),
  },
];
