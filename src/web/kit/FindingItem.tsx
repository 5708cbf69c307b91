import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import type { Finding } from '#kernel/verdict.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from './ClauseCite.tsx';
import { isNamed } from './fact-names.ts';
import { FactList } from './FactList.tsx';
import './refusal.css';

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
