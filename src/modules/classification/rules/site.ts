import { beyondSite, plainTitle } from '#kernel/content.ts';
import { levelNames } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/proposal.ts';
import type { Proposal } from './proposal.ts';

export interface Texts {
  readonly proposal: Proposal;
  /** Files of the document that lie here. */
  readonly texts: number;
}

/** SYSTEM-020: text stored while it was no secret does not become one on a site that may not hold it. */
export const textFits: Rule<Circumstances & Texts> = {
  id: 'text-fits',
  clause: 'SYSTEM-020',
  kind: 'denied',
  always: true,
  broken: ({ proposal: { level, regime }, texts, unit }) =>
    texts > 0 && level !== null && beyondSite({ level, regime }, unit),
  says: ({ proposal }) => say('text-here', { level: levelNames[proposal.level ?? 'secret'] }),
  remedy: () => say('text-here.remedy'),
  facts: ({ texts, unit }) => ({ texts, site_level: unit.siteLevel }),
};

/** What is proposed is called by a plain title where its text may not be held. */
export const titleFits = plainTitle<
  Circumstances & {
    readonly proposal: Proposal;
    readonly title: string;
  }
>(({ title, proposal: { level, regime } }) => ({
  title,
  matter: level === null ? null : { level, regime },
}));
