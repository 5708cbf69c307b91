import type { Approval } from '#kernel/approval.ts';
import type { Reckoned } from '#kernel/calendar.ts';
import { canonical } from '#kernel/canonical.ts';
import { brings } from '#kernel/guard.ts';
import type { Instant, Json } from '#kernel/json.ts';
import { markOf } from '#kernel/mark.ts';
import { periodText } from '#kernel/period.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import { periodSet, scopeWidened } from '#modules/documents/door/happenings.ts';
import type { Body, Document } from '#modules/documents/index.ts';
import { decidedHere } from '../../happenings.ts';
import { say } from '../../phrases/proposal.ts';
import type { DecidingHere } from '../../rules/deciding.ts';
import { widening } from '../../rules/widening.ts';
import type { Input } from './schema.ts';

export interface Facts extends Omit<DecidingHere, 'title' | 'department'> {
  readonly document: Pick<
    Document,
    'id' | 'title' | 'level' | 'regime' | 'scope' | 'status' | 'mark' | 'department_id' | 'source_ids'
  >;
  readonly scoping: Scoping;
  readonly bodies: readonly Body[];
  readonly head: string | null;
  readonly today: string;
  /** When an item beyond the unit's powers must have been submitted upward. */
  readonly submitBy: Reckoned<Instant>;
}

type Asked = Ask<Facts, Input>;

export const causes = [
  brings(
    decidedHere,
    (ask: Asked) => {
      const { id, title, department_id } = ask.document;
      return [{ ...ask, thing: id, title, department: department_id, as: { kind: ask.draft.kind } }];
    },
    { kind: ['original', 'derivative'] },
  ),
  brings(periodSet, (ask: Asked) => [{ ...ask, thing: ask.document.id }], { how: 'first' }),
  brings(scopeWidened, (ask: Asked) => widening(ask, ask.document.id, ask.proposal.need), {
    thing: 'document',
    decided: 'false',
  }),
];

export const rules = rulesFor<Facts, Input>()([]);

/** What is signed: the proposal and, where this site holds it, the very text. If either changes the signatures are void. */
function contentOf({ document, draft, proposal, bodies }: Asked): string {
  const texts = bodies.map(({ part, version, sha256 }) => ({ part, version, sha256 }));
  return canonical({ title: document.title, kind: draft.kind, proposal, texts } as unknown as Json);
}

export function approval(ask: Asked): Approval | null {
  const { document, draft, proposal, settings } = ask;
  const { level, regime, period } = proposal;
  if (level === null) return null;
  return {
    then: 'execute',
    title: say('submit.case', { title: document.title }),
    summary: {
      title: document.title,
      level,
      regime,
      period: period && periodText(period),
      mark: markOf(settings, { level, regime, period }),
      scope: proposal.need,
      basis: proposal.basis,
      kind: draft.kind,
      sources: document.source_ids,
      texts: ask.bodies.length,
    },
    content: contentOf(ask),
    departmentId: document.department_id,
  };
}
