import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTask } from '#web/app/day.ts';
import type { ShownFigure } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { countText } from '#web/kit/count-text.ts';
import { LatePeople } from './LatePeople.tsx';
import { lateByDepartment } from './late-by-department.ts';
import { useHome } from './use-home.ts';
import './lines.css';

interface Line {
  readonly key: string;
  readonly count: string;
  readonly tone: '' | 'look' | 'bad';
  readonly title: string;
  readonly under: string;
  readonly button: string;
  readonly open: () => void;
}

/** Five lines a leader reads from across the table: what waits for him, what burns, who is late, what ends, what came. */
export function LeaderLines({ decisions }: { readonly decisions: readonly ShownTask[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const { data } = useHome();
  const [shown, setShown] = useState(false);
  const late = data?.late ?? [];
  // What burns stands before what only ends or came.
  const figures = [...(data?.figures ?? [])].sort((a, b) => Number(b.tone === 'bad') - Number(a.tone === 'bad'));
  const rows = (figure: ShownFigure) => () =>
    void navigate({ to: '/registers/$name', params: { name: figure.register }, search: { ...figure.filter } });
  const first = decisions[0]?.parts[0]?.object.id;
  const lines: Line[] = [
    {
      key: 'decide',
      count: String(decisions.length),
      tone: '',
      title: t('home.decide'),
      under:
        decisions.length === 0
          ? t('home.noDecisions')
          : decisions
              .slice(0, 3)
              .map(({ title }) => say(title ?? ''))
              .join(t('list.and')),
      button: t('home.start'),
      open: () => void (first ? navigate({ to: '/cases/$id', params: { id: first } }) : navigate({ to: '/cases' })),
    },
    ...figures.slice(0, 1).map(lineOf),
    {
      key: 'late',
      count: String(late.reduce((sum, { count }) => sum + count, 0)),
      tone: late.length > 0 ? 'look' : '',
      title: t('home.lateAll'),
      under:
        lateByDepartment(late)
          .map(({ name, count }) => t('home.lateOf', { name: name ?? t('home.noDepartment'), count }))
          .join(t('list.and')) || t('home.noLate'),
      button: t('home.chase'),
      open: () => setShown(!shown),
    },
    ...figures.slice(1, 3).map(lineOf),
  ];
  useKeys(Object.fromEntries(lines.slice(0, 4).map((line, at) => [`Alt+${at + 1}`, line.open])));
  function lineOf(figure: ShownFigure): Line {
    return {
      key: figure.name,
      count: countText(figure),
      tone: figure.count > 0 ? (figure.tone ?? '') : '',
      title: say(figure.title),
      under: '',
      button: t('home.see'),
      open: rows(figure),
    };
  }
  return (
    <section className="panel lines-panel">
      {lines.map((line, at) => (
        <div key={line.key} className="big-line">
          <b className={`big-count${line.tone ? ` big-${line.tone}` : ''}`}>{line.count}</b>
          <div className="big-what">
            <h2>{line.title}</h2>
            {line.under && <p>{line.under}</p>}
            {line.key === 'late' && shown && <LatePeople late={late} />}
          </div>
          <button
            type="button"
            className={`home-act${at === 0 && decisions.length > 0 ? ' home-act-first' : ''}`}
            onClick={line.open}
            aria-expanded={line.key === 'late' ? shown : undefined}
            aria-keyshortcuts={at < 4 ? `Alt+${at + 1}` : undefined}
          >
            {line.button}
            <span className="sr-only"> {line.title}</span> {at < 4 && <kbd>Alt {at + 1}</kbd>}
          </button>
        </div>
      ))}
    </section>
  );
}
