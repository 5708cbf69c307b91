import { useTranslation } from 'react-i18next';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { personGradeNames } from '#kernel/generated/names.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import { useSay } from '#web/app/language.ts';
import { askedOf } from './desk-list.ts';
import type { DeskState } from './desk-state.ts';
import { InHand } from './InHand.tsx';

/** Whom the desk serves now: large enough to compare with the face on the other side. */
export function PersonPanel({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation();
  const say = useSay();
  const { person } = state;
  if (!person) {
    return (
      <section className={`person person-none${state.choosingPlace ? ' person-place' : ''}`}>
        <p className="person-ask">{t(state.choosingPlace ? 'desk.scanPlace' : 'desk.scanAnything')}</p>
        {!state.choosingPlace && <p className="quiet">{t('desk.scanAnythingMore')}</p>}
      </section>
    );
  }
  const grade = person.grade && person.grade in personGradeNames ? personGradeNames[person.grade as PersonGrade] : null;
  const asked = askedOf(state);
  const next = asked.find((ask) => ask.by === 'badge') ?? asked[0];
  const department = typeof person.department === 'object' ? person.department?.name : person.department;
  return (
    <section className="person" aria-label={t('desk.serving')}>
      <div className="person-who">
        <span className="person-face" aria-hidden="true">
          {[...person.name][0]}
        </span>
        <div>
          <p className="person-name">{person.name}</p>
          <p>{[department, person.post].filter(Boolean).join(' · ')}</p>
          {grade && <p className="quiet">{say(grade)}</p>}
          {person.clearance !== undefined && (
            <p className="person-level">
              {t('desk.clearedTo')} <LevelChip level={person.clearance} size="small" />
            </p>
          )}
        </div>
      </div>
      <InHand person={person.id} changed={state.rows.filter((row) => row.movement !== null).length} />
      {state.given.badges.map(({ ask, card, row }) => (
        <p key={row} className="person-given">
          <span className="quiet">{say(ask.title)}</span> {card.name}
        </p>
      ))}
      {next && (
        <p className="person-asks" role="status">
          {t(next.by === 'badge' ? 'desk.scanBadge' : 'desk.enterWords', { field: say(next.title) })}
        </p>
      )}
    </section>
  );
}
