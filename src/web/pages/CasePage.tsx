import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { Failed, Loading } from '#web/kit/States.tsx';
import { ThingNames } from '#web/kit/use-values.ts';
import { CaseActs } from './CaseActs.tsx';
import { CaseMade } from './CaseMade.tsx';
import { CasePaper } from './CasePaper.tsx';
import { CaseQueue } from './CaseQueue.tsx';
import { CaseSide } from './CaseSide.tsx';
import { nextOf, useQueue } from './case-queue.ts';
import { useCase } from './use-case.ts';
import './case.css';

/** The queue left, the paper form in the middle, what the clauses say and where it goes right, the acts at the foot. */
export function CasePage() {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/signed-in/shell/cases/$id' });
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => get<CaseDetail>(`cases/${id}`),
  });
  const queue = useQueue();
  const [side, setSide] = useState(false);
  const open = (to: string) => void navigate({ to: '/cases/$id', params: { id: to } });
  const step = (by: 1 | -1) => () => {
    const at = queue.findIndex((one) => one.id === id);
    const to = queue[at < 0 ? 0 : at + by];
    if (to && to.id !== id) open(to.id);
  };
  const work = useCase(data, nextOf(queue, id), open);
  useKeys({ 'Alt+ArrowUp': step(-1), 'Alt+ArrowDown': step(1), 'Ctrl+I': () => setSide(!side) });
  const title = data ? say(data.case.title) : t('menu.cases');
  useEffect(() => {
    document.title = `${title} · ${t('shell.name')}`;
  }, [title, t]);
  const told = Object.fromEntries(Object.entries(data?.names ?? {}).map(([thing, text]) => [thing, say(text)]));
  return (
    <ThingNames value={told}>
      <div className={`case${queue.length === 0 ? ' case-alone' : ''}${side ? ' case-with-side' : ''}`}>
        {queue.length > 0 && <CaseQueue queue={queue} chosen={id} />}
        <div className="case-middle">
          {error && <Failed error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && <CasePaper key={id} detail={data} work={work} />}
        </div>
        {data && <CaseSide detail={data} />}
        <footer className="case-bar">
          {data && <CaseActs detail={data} work={work} next={nextOf(queue, id)} onSide={() => setSide(!side)} />}
          <CaseMade work={work} onBack={() => void refetch()} />
        </footer>
      </div>
    </ThingNames>
  );
}
