import { useTranslation } from 'react-i18next';
import { groupedCode } from '#kernel/code.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { personGradeNames } from '#kernel/generated/names.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import { useSay } from '#web/app/language.ts';
import { askedOf } from './desk-list.ts';
import type { DeskState } from './desk-state.ts';

/** Whom the desk serves now: large enough to compare with the face on the other side. */
export function PersonPanel({ state, waiting }: { readonly state: DeskState; readonly waiting: number }) {
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
  const overdue = person.overdue ?? 0;
  const asked = askedOf(state);
  const next = asked.find((ask) => ask.by === 'badge') ?? asked[0];
  return (
    <section className="person" aria-label={t('desk.serving')}>
      <p className="person-name">{person.name}</p>
      <p>
        {[typeof person.department === 'object' ? person.department?.name : person.department, person.post]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="person-clearance">
        {grade && <span>{say(grade)}</span>}
        {person.clearance !== undefined && (
          <span className="person-level">
            <span className="quiet">{t('desk.clearedTo')}</span> <LevelChip level={person.clearance} size="small" />
          </span>
        )}
      </p>
      <p className="num quiet">{groupedCode(person.code)}</p>
      {overdue > 0 && <p className="person-overdue">{t('desk.overdue', { count: overdue })}</p>}
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
      <p className={waiting > 0 ? 'person-waiting' : 'quiet'}>
        {waiting > 0 ? t('desk.unsigned', { count: waiting }) : next ? t('desk.thenSign') : t('desk.scanCopies')}
      </p>
    </section>
  );
}
