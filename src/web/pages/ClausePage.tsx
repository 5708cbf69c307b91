import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { levelNames } from '#kernel/label.ts';
import { list } from '#kernel/text.ts';
import type { ClauseDetail } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ClauseText } from '#web/kit/ClauseText.tsx';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import { statusName } from './ClauseListPage.tsx';
import { ClauseParameters } from './ClauseParameters.tsx';
import { ClauseParts } from './ClauseParts.tsx';
import { ClauseRegisters } from './ClauseRegisters.tsx';
import { ClauseUnguarded } from './ClauseUnguarded.tsx';
import { roleName } from '#web/kit/role-name.ts';
import './clause.css';

const counted = ['asked', 'refused', 'late', 'met'] as const;

/** One clause: its words, what it does here, its parameters and where they come from, rules, tests and live counts. */
export function ClausePage() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { id } = useParams({ from: '/signed-in/shell/clauses/$id' });
  const { data: procedures } = useQuery(proceduresQuery);
  const {
    data: clause,
    error,
    refetch,
  } = useQuery({
    queryKey: ['clauses', id],
    staleTime: 60_000,
    queryFn: async () => {
      const body = await get<ClauseDetail | { clause: ClauseDetail }>(`clauses/${id}`);
      return 'clause' in body ? body.clause : body;
    },
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!clause) return <Loading />;
  const other = language === 'zh' ? clause.en : clause.zh;
  const title = (procedure: string) => say(procedures?.find((one) => one.id === procedure)?.title);
  return (
    <Page
      title={say(clause.article) || clause.id}
      lead={
        <>
          {clause.article && <small className="cite-id">{clause.id}</small>} {t(`mode.${clause.mode}`)} ·{' '}
          {statusName(t, clause.status)}
        </>
      }
      actions={<Link to="/clauses">{t('clause.toAll')}</Link>}
    >
      <div className="clause">
        <div>
          <Panel>
            <p className="clause-text">
              <ClauseText text={clause[language]} />
            </p>
            <p className="clause-other" lang={language === 'zh' ? 'en' : 'zh-CN'}>
              <ClauseText text={other} />
            </p>
            <dl className="clause-facts">
              {clause.levels && clause.levels.length > 0 && (
                <div>
                  <dt>{t('clause.levels')}</dt>
                  <dd>{say(list(clause.levels.map((level) => levelNames[level])))}</dd>
                </div>
              )}
              {clause.approval && clause.approval.length > 0 && (
                <div>
                  <dt>{t('clause.approval')}</dt>
                  <dd>{clause.approval.map((role) => say(roleName(role))).join(' → ')}</dd>
                </div>
              )}
              {clause.sources && clause.sources.length > 0 && (
                <div>
                  <dt>{t('clause.sources')}</dt>
                  <dd>
                    {[...new Set(clause.sources.map(({ gist }) => gist))].map((gist) => (
                      <div key={gist}>{gist}</div>
                    ))}
                  </dd>
                </div>
              )}
              {clause.law_note && (
                <div>
                  <dt>{t('clause.law')}</dt>
                  <dd>{(language === 'zh' && clause.law_note_zh) || clause.law_note}</dd>
                </div>
              )}
              {clause.proof && (
                <div>
                  <dt>{t('clause.proof')}</dt>
                  <dd>
                    {t(`clause.proof.${clause.proof}`)}
                    {clause.proof_note && (
                      <small className="quiet"> {language === 'zh' ? clause.proof_note_zh : clause.proof_note}</small>
                    )}
                  </dd>
                </div>
              )}
            </dl>
          </Panel>
          <ClauseParts clause={clause} />
          <ClauseParameters parameters={clause.parameters ?? []} unread={clause.unread} />
        </div>
        <div>
          {clause.counts && (
            <Panel title={t('clause.counts')}>
              <dl className="clause-counts">
                {counted.map((name) => (
                  <div key={name}>
                    <dt>{t(`clause.count.${name}`)}</dt>
                    <dd className="num">{clause.counts?.[name] ?? '–'}</dd>
                  </div>
                ))}
              </dl>
            </Panel>
          )}
          <Panel title={t('clause.rules')} flush>
            {(clause.rules ?? []).length === 0 ? (
              <Empty title={t('clause.noRules')} />
            ) : (
              <ul className="clause-rules">
                {[...new Set(clause.rules.map(({ procedure }) => procedure))].map((procedure) => (
                  <li key={procedure}>
                    <Link to="/acts/$id" params={{ id: procedure }} search={{}}>
                      {title(procedure)}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <ClauseUnguarded acts={clause.unguarded} />
          <ClauseRegisters names={clause.registers ?? []} />
        </div>
      </div>
    </Page>
  );
}
