import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { FactList, FactValue } from '#web/kit/FactList.tsx';
import { minute } from '#web/kit/format.ts';
import { Page, Panel } from '#web/kit/Page.tsx';
import { FindingItem } from '#web/kit/FindingItem.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { ThingNames, useValues } from '#web/kit/use-values.ts';
import { CaseActs } from './CaseActs.tsx';
import { summaryOf } from './case-changes.ts';
import { caseStatus } from './case-words.ts';
import { Rounds } from './Rounds.tsx';
import './case.css';
import '#web/kit/standing.css';

/** One screen to decide on: what will change on top, the verdict left, every round right, the acts at the foot. */
export function CasePage() {
  const { t } = useTranslation();
  const say = useSay();
  const values = useValues();
  const { id } = useParams({ from: '/signed-in/shell/cases/$id' });
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => get<CaseDetail>(`cases/${id}`),
  });
  const { data: procedures } = useQuery(proceduresQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { case: it, steps, findings = [] } = data;
  const { changes, facts } = summaryOf(it.summary ?? {});
  const procedure = procedures?.find((one) => one.id === it.procedure);
  const told = Object.fromEntries(Object.entries(data.names ?? {}).map(([thing, text]) => [thing, say(text)]));
  return (
    <ThingNames value={told}>
      <div className="case">
        <Page
          title={say(it.title)}
          lead={
            <span className="case-lead">
              <span className="num">{it.no}</span>
              <b>{t(caseStatus(it.status))}</b>
              {procedure && <span>{say(procedure.title)}</span>}
              {it.initiator && (
                <span>
                  {t('case.by', { name: typeof it.initiator === 'string' ? it.initiator : it.initiator.name })}
                </span>
              )}
              <span className="num">{minute(it.opened_at)}</span>
            </span>
          }
        >
          <Panel title={t(changes.length > 0 ? 'case.changes' : 'case.content')} tone="gold">
            {changes.length > 0 && (
              <table className="case-changes">
                <tbody>
                  {changes.map((change) => (
                    <tr key={change.name}>
                      <th scope="row">{say(values.get(change.name)?.title) || change.name}</th>
                      <td className="case-before">
                        <FactValue name={change.name} value={change.before} />
                      </td>
                      <td className="case-arrow" aria-hidden="true">
                        →
                      </td>
                      <td className="case-after">
                        <FactValue name={change.name} value={change.after} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <FactList facts={facts} />
          </Panel>
          <div className="case-body">
            <Panel title={t('case.verdict')}>
              {findings.length > 0 ? (
                <ol className="standing">
                  {findings.map((finding, at) => (
                    <FindingItem key={`${finding.rule}-${at}`} finding={finding} />
                  ))}
                </ol>
              ) : (
                <p className="standing-ok">
                  <span aria-hidden="true">✓</span> {t('case.green')}
                </p>
              )}
              <p className="case-clauses">
                <span className="quiet">{t('case.clauses')}</span>{' '}
                <span className="cite-list">
                  {it.clauses.map((clause) => (
                    <ClauseCite key={clause} id={clause} />
                  ))}
                </span>
              </p>
            </Panel>
            <Panel title={t('case.rounds')} flush>
              <Rounds steps={steps} />
            </Panel>
          </div>
        </Page>
        <CaseActs detail={data} onDecided={() => void refetch()} />
      </div>
    </ThingNames>
  );
}
