import { useTranslation } from 'react-i18next';
import type { CaseStepLine } from '#web/app/api.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { minute } from '#web/kit/format.ts';
import { useSay } from '#web/app/language.ts';
import { roleName } from '#web/kit/role-name.ts';
import { stepStatus } from './case-words.ts';

const signs: Readonly<Record<string, string>> = { signed: '✓', refused: '×', returned: '←', waiting: '○', void: '–' };

/** Every round with every opinion; a round that was sent back stays visible. */
export function Rounds({ steps }: { readonly steps: readonly CaseStepLine[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const rounds = [...new Set(steps.map((step) => step.round))].sort((a, b) => b - a);
  return (
    <>
      {rounds.map((round) => {
        const inRound = steps.filter((step) => step.round === round).sort((a, b) => a.no - b.no);
        const current = round === rounds[0] ? inRound.find((step) => step.status === 'waiting') : undefined;
        return (
          <section key={round} className="round">
            {rounds.length > 1 && <h3>{t('case.round', { no: String(round) })}</h3>}
            <ol>
              {inRound.map((step) => (
                <li key={step.no} className={`step step-${step.status}${step === current ? ' step-current' : ''}`}>
                  <span className="step-sign" aria-hidden="true">
                    {signs[step.status] ?? '·'}
                  </span>
                  <div>
                    <p>
                      <b>{say(roleName(step.role))}</b>{' '}
                      <span className="step-state">
                        {t(step === current ? 'step.is.current' : stepStatus(step.status))}
                      </span>
                    </p>
                    {step.decided_by && (
                      <p className="quiet">
                        {step.decided_by.name} <span className="num">{step.decided_at && minute(step.decided_at)}</span>
                      </p>
                    )}
                    {step.opinion && <p className="step-opinion">{step.opinion}</p>}
                    {step.document && <p className="step-opinion">{t('case.document', { no: step.document })}</p>}
                    <p className="step-clauses cite-list">
                      {step.clauses.map((clause) => (
                        <ClauseCite key={clause} id={clause} />
                      ))}
                    </p>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
