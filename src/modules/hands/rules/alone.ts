import { type Approval, chain } from '#kernel/approval.ts';
import type { Json } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import type { Settings } from '#kernel/parameter.ts';
import { say } from '../phrases/hands.ts';
import { loanChain } from './loan-chain.ts';
import { isLoan, type Reading } from './readers.ts';

/** CARRIER-021: what one person alone reads is agreed to as a loan is, by whichever act he comes to read it alone. */
export function agreedAlone(ask: Reading & { readonly settings: Settings }, content: Json): Approval | null {
  const { about, readers, settings } = ask;
  const roles = isLoan(ask) ? loanChain(settings, about) : [];
  if (!roles || roles.length === 0) return null;
  const names = readers.map((reader) => reader.name);
  return {
    steps: chain({ clause: 'CARRIER-021', roles }),
    then: 'execute',
    title: say('circulation.case', { title: about.title }),
    summary: { title: about.title, mark: about.mark, level: levelOf(about.level), readers: names },
    content: JSON.stringify(content),
    beneficiaries: readers.map((reader) => reader.id),
  };
}
