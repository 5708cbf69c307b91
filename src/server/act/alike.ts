import type { Case, CaseStep } from '#kernel/approval.ts';
import type { CaseNote } from '#kernel/case-note.ts';
import { levelRank } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';

/** As many as one can still look at, line by line. */
export const mostAtOnce = 20;

/** A case that somebody would sign together with others. */
export interface Asking {
  readonly case: Pick<Case, 'no' | 'procedure' | 'level' | 'content'>;
  /** The office of the step whose turn it is. */
  readonly role: CaseStep['role'];
  /** What he saw when he confirmed the list. */
  readonly seen: string;
  /** Nothing stands against the act now, also of what he may not know. */
  readonly lawful: boolean;
  /** Opinions heard in this round. */
  readonly notes: readonly Pick<CaseNote, 'kind' | 'state'>[];
  /** What stands against the act itself, and against his signature. */
  readonly findings: readonly Finding[];
}

/**
 * What stands against signing a case together with the others: the first says which are alike. Together only what needs no look
 * of its own is signed: the same act at the same step, all of it lawful now, nobody objects, and nothing top secret.
 */
export function unlikeFindings(one: Asking, first: Pick<Asking, 'case' | 'role'>): Finding[] {
  const against = (rule: keyof typeof texts): Finding => ({
    rule,
    clause: 'CONDUCT-019',
    kind: 'state',
    ...texts[rule],
    facts: { no: one.case.no },
    fields: [],
  });
  return [
    ...one.findings,
    ...(one.lawful || one.findings.length > 0 ? [] : [against('together-lawful')]),
    ...(one.case.level >= levelRank.top_secret ? [against('together-not-top-secret')] : []),
    ...(one.case.procedure === first.case.procedure ? [] : [against('together-same-act')]),
    ...(one.role === first.role ? [] : [against('together-same-step')]),
    ...(one.notes.some(({ kind, state }) => kind === 'asked' && state === 'objected')
      ? [against('together-no-objection')]
      : []),
    ...(one.case.content === one.seen ? [] : [against('together-as-confirmed')]),
  ];
}

const alone: Text = { zh: '打开这一件，单独签署。', en: 'Open this one and sign it by itself.' };

const texts = {
  'together-lawful': {
    says: {
      zh: '这一件现在不符合规定，涉及的内容不在你的知悉范围。',
      en: 'This one is not lawful now, over something that is not yours to know.',
    },
    remedy: { zh: '打开这一件，退回申请人核对。', en: 'Open this one and send it back to whoever asked.' },
  },
  'together-not-top-secret': {
    says: { zh: '绝密事项不能成批签署。', en: 'What is top secret is not signed together with others.' },
    remedy: alone,
  },
  'together-same-act': {
    says: { zh: '与所选的第一件不是同一种事项。', en: 'It is not the same kind of matter as the first one chosen.' },
    remedy: alone,
  },
  'together-same-step': {
    says: {
      zh: '与所选的第一件不在同一个审批环节。',
      en: 'It is not at the same step of approval as the first one chosen.',
    },
    remedy: alone,
  },
  'together-no-objection': {
    says: { zh: '有人对这一件提出了不同意见。', en: 'Somebody objected to this one when asked for an opinion.' },
    remedy: { zh: '打开这一件，看过意见后单独签署。', en: 'Open this one, read the opinion and sign it by itself.' },
  },
  'together-as-confirmed': {
    says: { zh: '这一件在确认名单之后已经改动。', en: 'This one changed after the list was confirmed.' },
    remedy: { zh: '重新核对名单后再签。', en: 'Look through the list again, then sign.' },
  },
} as const;
