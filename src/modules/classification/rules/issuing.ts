import { textMarked } from '#kernel/content.ts';
import { isClassified } from '#kernel/label.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import { say } from '../phrases/proposal.ts';
import type { Classification } from '../tables.ts';
import { levelGiven, type Proposal } from './proposal.ts';

/** An own document that gets its number, and what was decided of it. */
export interface Issuing {
  readonly document: Pick<Document, 'mark' | 'period'>;
  readonly proposal: Proposal;
  readonly record: Classification | null;
  /** How the text bears the mark of the document; null where there is none to read. */
  readonly marking: Marking | null;
}

type Asked = Circumstances & Issuing;

const secret = ({ proposal }: Issuing) => proposal.level !== null && isClassified(proposal.level);

/** Nothing gets a number before its level is decided, or looked at, and stands on it. */
export const issuing: readonly Rule<Asked>[] = [
  levelGiven,
  {
    id: 'classified',
    clause: 'CLASSIFY-015',
    kind: 'state',
    broken: (ask) => secret(ask) && ask.record === null,
    says: () => say('undecided'),
    remedy: () => say('undecided.remedy'),
  },
  {
    id: 'reviewed',
    clause: 'CLASSIFY-014',
    kind: 'state',
    broken: (ask) => ask.proposal.level !== null && !secret(ask) && ask.record === null,
    says: () => say('unreviewed'),
    remedy: () => say('unreviewed.remedy'),
  },
  {
    id: 'marked',
    clause: 'CLASSIFY-017',
    kind: 'state',
    broken: (ask) => secret(ask) && (ask.document.mark === '' || ask.document.period === null),
    says: () => say('unmarked'),
    remedy: () => say('unmarked.remedy'),
  },
  textMarked<Asked>(({ marking }) => marking),
];
