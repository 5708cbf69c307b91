import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { get, type Outcome } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery, queryClient } from '#web/app/session.ts';
import { ProcedureForm } from '#web/form/ProcedureForm.tsx';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Loading, NotVisible } from '#web/kit/States.tsx';
import { screenOf } from '#web/screens.ts';
import { ActBasis } from './ActBasis.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';

/** One act: the hand-made screen where there is one, else the form drawn from the schema. */
export function ProcedurePage() {
  const { t } = useTranslation();
  const say = useSay();
  const { id } = useParams({ from: '/signed-in/shell/acts/$id' });
  const given = useSearch({ from: '/signed-in/shell/acts/$id' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(proceduresQuery);
  const { data: base, error: baseError } = useQuery({
    queryKey: ['cases', 'one', given.case],
    enabled: given.case !== undefined,
    queryFn: () => get<CaseDetail>(`cases/${given.case}`),
  });
  const [outcome, setOutcome] = useState<Outcome<Record<string, unknown>> | null>(null);
  const [round, setRound] = useState(0);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || (given.case !== undefined && !base && !baseError)) return <Loading />;
  const procedure = data.find((one) => one.id === id);
  if (!procedure) return <NotVisible />;
  const Screen = screenOf(id);
  const done = (next: Outcome<Record<string, unknown>>) => {
    setOutcome(next);
    void queryClient.invalidateQueries({
      predicate: (query) => !['session', 'procedures', 'registers', 'clauses'].includes(String(query.queryKey[0])),
    });
  };
  const again = () => {
    setOutcome(null);
    setRound(round + 1);
  };
  return (
    <Page title={say(procedure.title)} lead={say(procedure.help)}>
      {outcome && (outcome.kind === 'done' || outcome.kind === 'pending') ? (
        <OutcomePanel
          outcome={outcome}
          title={say(procedure.title)}
          onAgain={again}
          onBack={() => void navigate({ to: '..' }).catch(() => history.back())}
        />
      ) : (
        <Suspense fallback={<Loading />}>
          {Screen ? (
            <Screen key={round} procedure={procedure} given={given} onDone={done} />
          ) : (
            <ProcedureForm
              key={`${id}-${round}`}
              procedure={procedure}
              given={given}
              start={base?.case.procedure === id ? base.case.input : undefined}
              onDone={done}
              again={round > 0}
            />
          )}
        </Suspense>
      )}
      {outcome?.kind === 'absent' && <NotVisible />}
      <ActBasis procedure={procedure} />
      <span className="sr-only" role="status">
        {outcome?.kind === 'done' ? t('outcome.done') : ''}
      </span>
    </Page>
  );
}
