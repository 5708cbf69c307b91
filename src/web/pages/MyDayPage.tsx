import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Elsewhere } from '#web/app/Elsewhere.tsx';
import { dayQuery, type MyDay } from '#web/app/day.ts';
import { useLanguage, withPhrases } from '#web/app/language.ts';
import { useSession } from '#web/app/session.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { type Block, homeOf, type Side } from '#web/home/blocks.ts';
import { aboutHeld } from '#web/home/about-held.ts';
import { dayTitle } from '#web/home/day-title.ts';
import { DueBackList } from '#web/home/DueBackList.tsx';
import { HeldList } from '#web/home/HeldList.tsx';
import { HomeActs } from '#web/home/HomeActs.tsx';
import { LatePeople } from '#web/home/LatePeople.tsx';
import { Messages } from '#web/home/Messages.tsx';
import { RequestList } from '#web/home/RequestList.tsx';
import { sentenceOf } from '#web/home/sentence.ts';
import { FigureStrip } from '#web/kit/FigureStrip.tsx';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { TaskList } from '#web/kit/TaskList.tsx';
import { useHome } from '#web/home/use-home.ts';
import { SignInBefore } from './SignInBefore.tsx';
import '#web/home/home.css';

// Few have these on their day.
const LeaderLines = lazy(
  withPhrases(() => import('#web/home/LeaderLines.tsx').then((module) => ({ default: module.LeaderLines }))),
);
const ReadinessList = lazy(
  withPhrases(() => import('#web/home/ReadinessList.tsx').then((module) => ({ default: module.ReadinessList }))),
);

/** Today: what I have in hand and the next act, by the offices I hold. */
export function MyDayPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(dayQuery);
  const now = unitNow();
  const { main, side } = homeOf(person.roles);
  const { text, late, rest } = sentenceOf(data?.tasks ?? [], t);
  return (
    <Page
      title={dayTitle(now, language)}
      lead={
        data && (
          <>
            {text}
            {late && <b className="home-late">{late}</b>}
            {rest}
          </>
        )
      }
      actions={<HomeActs />}
    >
      <SignInBefore />
      <Elsewhere />
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && main.includes('strip') && <Strip />}
      {data && (
        <div className="home">
          <div>
            {main.map((block) => (
              <Shown key={block} block={block} day={data} all={main} />
            ))}
          </div>
          <div>
            {side.map((block) => (
              <Beside key={block} block={block} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}

interface ShownProps {
  readonly block: Block;
  readonly day: MyDay;
  readonly all: readonly Block[];
}

function Shown({ block, day, all }: ShownProps) {
  const { t } = useTranslation();
  const apart = all.includes('decisions') || all.includes('lines');
  const held = all.includes('held') ? aboutHeld(day) : [];
  const todo = day.tasks.filter((task) => !held.includes(task) && !(apart && task.kind === 'decision'));
  const decisions = day.tasks.filter(({ kind }) => kind === 'decision');
  switch (block) {
    case 'decisions':
      return (
        <Panel title={t('home.decide')} aside={<Link to="/cases">{t('home.allCases')}</Link>} flush>
          <TaskList tasks={decisions} empty={t('home.noDecisions')} most={5} primary />
        </Panel>
      );
    case 'lines':
      return (
        <Suspense fallback={<Loading />}>
          <LeaderLines decisions={decisions} />
        </Suspense>
      );
    case 'readiness':
      return (
        <Suspense fallback={<Loading />}>
          <ReadinessList />
        </Suspense>
      );
    case 'people':
      return <People />;
    case 'tasks':
      if (all.includes('lines') && todo.length === 0) return null;
      return (
        <Panel title={t(all.includes('strip') ? 'home.tasks' : 'home.mine')} flush>
          <TaskList tasks={todo} empty={t('home.noTasks')} primary={!apart} />
        </Panel>
      );
    case 'held':
      return <HeldList holdings={day.holdings} tasks={held} />;
    case 'requests':
      return <RequestList requests={day.requests} />;
    default:
      return null;
  }
}

function Strip() {
  const { data } = useHome();
  return data && data.figures.length > 0 ? (
    <div className="home-strip">
      <FigureStrip figures={data.figures} />
    </div>
  ) : null;
}

function People() {
  const { t } = useTranslation();
  const { data } = useHome();
  return (
    <Panel title={t('home.latePeople')} flush>
      {data && <LatePeople late={data.late} />}
    </Panel>
  );
}

function Beside({ block }: { readonly block: Side }) {
  const { t } = useTranslation();
  if (block === 'dueBack') return <DueBackList />;
  if (block !== 'messages') return null;
  return (
    <Panel title={t('message.title')} flush>
      <Messages most={6} />
    </Panel>
  );
}
