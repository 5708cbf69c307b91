import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from './ClauseCite.tsx';
import { FactList } from './FactList.tsx';
import './refusal.css';

/** One clause that stands against the act. */
export function FindingItem({ finding, compact = false }: { readonly finding: Finding; readonly compact?: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="finding">
      <p className="finding-says">{say(finding.says)}</p>
      {!compact && <FactList facts={finding.facts} />}
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
