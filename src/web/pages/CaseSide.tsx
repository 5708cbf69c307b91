import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { minute } from '#web/kit/format.ts';
import { CaseFlow } from './CaseFlow.tsx';

/** As many clauses that are kept as are read; the others are counted. */
const shown = 6;

/** What the clauses say of it now, and where it has been and goes. */
export function CaseSide({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation();
  const say = useSay();
  const { findings = [], kept, urged, judged } = detail;
  const open = detail.case.status === 'open';
  const good = findings.length === 0;
  return (
    <aside className="case-side" aria-label={t('case.verdict')}>
      <section>
        <h2>
          {t('case.verdict')}{' '}
          {!good && (
            <span className="case-tag case-tag-bad">{t('case.points', { count: String(findings.length) })}</span>
          )}
          {good && judged && open && <span className="case-tag case-tag-good">{t('case.maySign')}</span>}
        </h2>
        {!judged && open && <p className="quiet">{t('case.notJudged')}</p>}
        <ul className="case-checks">
          {findings.map((finding, at) => (
            <li key={`${finding.rule} ${at}`} className={finding.kind === 'fields' ? 'check-look' : 'check-bad'}>
              <i aria-hidden="true">{finding.kind === 'fields' ? '!' : '✕'}</i>
              <div>
                <ClauseCite id={finding.clause} />
                <p>{say(finding.says)}</p>
                <p className="quiet">{say(finding.remedy)}</p>
              </div>
            </li>
          ))}
          {kept.slice(0, shown).map(({ clause, says }) => (
            <li key={clause} className="check-good">
              <i aria-hidden="true">✓</i>
              <div>
                <ClauseCite id={clause} bare />
                <p className="quiet">{say(says)}</p>
              </div>
            </li>
          ))}
        </ul>
        {kept.length > shown && <p className="quiet">{t('case.keptMore', { count: String(kept.length - shown) })}</p>}
        {open && <p className="case-again">{t('case.again')}</p>}
      </section>
      <section>
        <h2>{t('case.flow')}</h2>
        <CaseFlow detail={detail} />
        {urged.length > 0 && (
          <p className="quiet">{t('case.urged', { count: String(urged.length), at: minute(urged[0] ?? '') })}</p>
        )}
      </section>
    </aside>
  );
}
