import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { periodText } from '#kernel/period.ts';
import { markOf } from '#kernel/mark.ts';
import { type say as sayChange, say } from './phrases/change.ts';
import type { ChangingAsk } from './rules/changing.ts';

/** The case of a change: before and after, side by side; if either moves the signatures are void. */
export function changeApproval(ask: ChangingAsk, title: Parameters<typeof sayChange>[0]): Approval {
  const { document, level, need, proposal, settings, input } = ask;
  const { regime, period } = document;
  const { mark, scope, ...secret } = {
    level,
    regime,
    period: period && periodText(period),
    mark: document.mark,
    scope: need,
  };
  const after: JsonObject = {
    level: proposal.level,
    regime: proposal.regime,
    period: proposal.period && periodText(proposal.period),
    mark: proposal.level === null ? '' : markOf(settings, { ...proposal, level: proposal.level }),
    scope: proposal.need,
  };
  const summary: JsonObject = { before: { ...secret, mark, scope }, after, reason: input.reason ?? null };
  return {
    then: 'execute',
    title: say(title, { title: document.title }),
    summary: { title: document.title, ...summary },
    content: canonical({ document: document.id, summary } as Json),
    departmentId: document.department_id,
  };
}
