import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import { overviewQuery } from '#web/app/hubs.ts';
import { FigureStrip } from '#web/kit/FigureStrip.tsx';
import { countText } from '#web/kit/count-text.ts';
import { clock } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { PartsBar } from '#web/kit/PartsBar.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { TaskList } from '#web/kit/TaskList.tsx';
import { useSay } from '#web/app/language.ts';
import { HubSteps } from './HubSteps.tsx';
import { ShelfList } from './ShelfList.tsx';
import type { Shelf } from './hub-parts.ts';

/** Figures, one picture, what is late or due today, and the ways on. */
export function HubOverview({ hub, shelf }: { readonly hub: HubId; readonly shelf: readonly Shelf[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(overviewQuery(hub));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { figures, picture, cases, tasks, work, asOf } = data;
  const pressing = tasks.filter(({ tone }) => tone === 'late' || tone === 'today');
  return (
    <div className="hub">
      <FigureStrip figures={figures} />
      {picture && (
        <Panel title={say(picture.title)} aside={t('hub.asOf', { at: clock(asOf) })}>
          <PartsBar picture={picture} />
        </Panel>
      )}
      <div className="hub-two">
        <Panel
          title={t('hub.pressing')}
          aside={
            <Link to="/d/$hub" params={{ hub }} search={{ tab: 'work' }}>
              {t('hub.allWork', { count: countText(work) })}
            </Link>
          }
          flush
        >
          <TaskList tasks={pressing} empty={t('hub.nothingPressing')} most={7} />
        </Panel>
        <div>
          <Panel title={t('hub.underWay', { count: cases.length })} flush>
            <HubSteps hub={hub} cases={cases} />
          </Panel>
          <Panel title={t('hub.registers')} flush>
            <ShelfList hub={hub} shelf={shelf} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
