import type { Body } from '#modules/documents/index.ts';
import { markOf } from '#kernel/mark.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { textMarking } from '#kernel/text-file.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { Context } from './secret.ts';

/** How the text, where one lies here, bears the mark the document is about to get. */
export async function proposedMarking(
  { files, settings }: Context,
  bodies: readonly Body[],
  { level, regime, period }: Pick<Proposal, 'level' | 'regime' | 'period'>,
): Promise<Marking | null> {
  return textMarking(files, bodies, level ? markOf(settings, { level, regime, period }) : '');
}
