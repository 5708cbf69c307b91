import type { Body } from '#modules/system/index.ts';
import { markOf } from '#kernel/mark.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { textMarking } from '#kernel/text-file.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { Context } from './secret.ts';

/** The newest version of each part of a document: what is decided upon. */
export async function newestBodies({ tx, unit }: Context, document: string): Promise<readonly Body[]> {
  return tx
    .selectFrom('body')
    .selectAll()
    .distinctOn('part')
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document)
    .orderBy('part')
    .orderBy('version', 'desc')
    .execute();
}

/** How the text, where one lies here, bears the mark the document is about to get. */
export async function proposedMarking(
  { files, settings }: Context,
  bodies: readonly Body[],
  { level, regime, period }: Pick<Proposal, 'level' | 'regime' | 'period'>,
): Promise<Marking | null> {
  return textMarking(files, bodies, level ? markOf(settings, { level, regime, period }) : '');
}
