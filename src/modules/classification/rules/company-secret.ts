import { stateMatters } from '#kernel/generated/state-matters.ts';
import { isClassified } from '#kernel/label.ts';
import { stateWordsIn } from '#kernel/secret-words.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Derived } from '../derived.ts';
import { say as field } from '../phrases/fields.ts';
import { say } from '../phrases/proposal.ts';
import type { Proposal } from './proposal.ts';

export interface CompanyFacts {
  /** What it is called. */
  readonly title: string;
  readonly proposal: Proposal;
  /** For a derivative: what its sources make of it. */
  readonly derived: Derived | null;
  /** State secrets among the papers its basis cites by number. */
  readonly citedSecrets: readonly string[];
}

type Asked = Circumstances & CompanyFacts;

function asCompany({ proposal: { level, regime } }: Asked): boolean {
  return level !== null && isClassified(level) && (regime === 'company' || regime === 'group');
}

/** What shows that a proposal is about a state secret: the law its basis names, a matter of the lists, a paper it cites. */
function stateSigns(basis: string | null, title: string, cited: readonly string[]): string[] {
  const words = (text: string | null) => (text ?? '').normalize('NFKC').replace(/\s/g, '');
  const [rests, about] = [words(basis), words(title)];
  return [
    ...new Set([
      ...stateWordsIn(basis),
      ...stateMatters.filter((matter) => rests.includes(matter) || about.includes(matter)),
      ...cited,
    ]),
  ];
}

const signs = ({ proposal, title, citedSecrets }: Asked) => stateSigns(proposal.basis, title, citedSecrets);
const kind = ({ proposal }: Asked) => field(proposal.regime);

/** Nothing of the state's is made a secret of a company: that would send it past the classification authority. */
export const companySecret: readonly Rule<Asked>[] = [
  {
    id: 'company-secrets-kept',
    clause: 'CLASSIFY-015',
    kind: 'denied',
    always: true,
    // What is made of a company's own paper stays that company's secret.
    broken: (ask) => asCompany(ask) && !ask.unit.companySecrets && ask.derived?.regime !== ask.proposal.regime,
    says: (ask) => say('no-company-secrets', { regime: kind(ask) }),
    remedy: () => say('no-company-secrets.remedy'),
  },
  {
    id: 'no-state-matter',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    fields: ['regime', 'basis'],
    always: true,
    broken: (ask) => asCompany(ask) && signs(ask).length > 0,
    says: (ask) => say('state-matter', { signs: list(signs(ask)), regime: kind(ask) }),
    remedy: () => say('state-matter.remedy'),
    facts: (ask) => ({ signs: signs(ask) }),
  },
];
