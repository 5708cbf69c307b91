import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { ArchiveFacts } from '../../facts/archiving.ts';
import { byMatter } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/archiving.ts';
import { lastMove } from '#modules/documents/door/rules/acted.ts';
import { copyFiled } from '../../happenings.ts';
import { distributedFirst } from '#modules/documents/door/rules/distributed.ts';
import { papersOf } from '#modules/documents/door/rules/papers.ts';
import type { Input } from './schema.ts';

type ArchiveAsk = Ask<ArchiveFacts, Input>;

/** The copies of one level and regime among them: what governs them does not depend on what else is in the batch. */
function parts(ask: ArchiveAsk): readonly ArchiveAsk[] {
  return byMatter(ask.copies).map((group) => ({ ...ask, ...group }));
}

export const causes = [
  brings(
    copyFiled,
    (ask: ArchiveAsk) => {
      const { volume, acted_at } = ask.input;
      return parts(ask).map((part) => ({
        ...part,
        volume,
        entered: acted_at,
        since: lastMove(part.copies),
        requested: part.asked,
        thing: part.copies.map(({ id }) => id),
        to: volume ?? '',
      }));
    },
    { thing: 'carrier', to: 'archive', from: 'registry' },
  ),
];

export const rules = rulesFor<ArchiveFacts, Input>()([...forEach(parts, distributedFirst)]);

export function approval({ copies, receiver, input }: ArchiveAsk): Approval {
  const volume = input.volume ?? '';
  return {
    then: 'execute',
    title: say('archive.title', { count: copies.length, volume }),
    summary: { volume, archivist: receiver?.name ?? '', papers: papersOf(copies) },
    content: JSON.stringify([copies.map((copy) => copy.id), volume, input.acted_at ?? null]),
  };
}
