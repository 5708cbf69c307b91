import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Refusal } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from './ClauseCite.tsx';
import { isNamed } from './fact-names.ts';
import { FactList } from './FactList.tsx';
import './refusal.css';

interface Props {
  readonly refusal: Pick<Refusal, 'findings' | 'reference'>;
  /** The conclusion, when the screen can say it better than 不能办理. */
  readonly title?: string;
  readonly compact?: boolean;
}

/** Always five parts in this order: conclusion, facts, clause, what would help, reference. */
export function RefusalPanel({ refusal, title, compact = false }: Props) {
  const { t } = useTranslation();
  const many = refusal.findings.length;
  return (
    <section className={`refusal${compact ? ' refusal-compact' : ''}`} role="alert" aria-live="assertive">
      <header className="refusal-head">
        <span className="refusal-icon" aria-hidden="true">
          ×
        </span>
        <h2>{title ?? t('refusal.title')}</h2>
        {many > 1 && <span className="quiet">{t('refusal.clauses', { count: many })}</span>}
      </header>
      <ol className="refusal-list">
        {refusal.findings.map((finding, at) => (
          <FindingItem key={`${finding.clause}-${finding.rule}-${at}`} finding={finding} compact={compact} />
        ))}
      </ol>
      {refusal.reference && (
        <footer className="refusal-foot">
          <span className="quiet">{t('refusal.reference')}</span> <code className="num">{refusal.reference}</code>
        </footer>
      )}
    </section>
  );
}

/** One clause that stands against the act. */
export function FindingItem({ finding, compact = false }: { readonly finding: Finding; readonly compact?: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="finding">
      <p className="finding-says">{say(finding.says)}</p>
      {!compact && <FactList facts={wordedFacts(finding.facts)} />}
      <p className="finding-clause">
        <span className="finding-label">{t('refusal.basis')}</span>
        <ClauseCite id={finding.clause} />
      </p>
      <p className="finding-remedy">
        <span className="finding-label">{t('refusal.remedy')}</span>
        {say(finding.remedy)}
      </p>
    </li>
  );
}

/** The sentence tells what matters; of the facts only those with a word of their own are repeated, never the name of a field. */
function wordedFacts(facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'field' && isNamed(key)));
}
