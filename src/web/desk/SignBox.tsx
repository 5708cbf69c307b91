import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskEvent } from './desk-events.ts';
import { signable, unsigned } from './desk-list.ts';
import type { DeskState, SignWay } from './desk-state.ts';
import { withPhrases } from '#web/app/language.ts';

const PinPanel = lazy(withPhrases(() => import('./PinPanel.tsx').then((module) => ({ default: module.PinPanel }))));
const SignPad = lazy(withPhrases(() => import('./SignPad.tsx').then((module) => ({ default: module.SignPad }))));

const ways = ['tablet', 'pin', 'slip'] as const satisfies readonly SignWay[];

/** How he signs for what lies on the list; the register says which. */
export function SignBox(props: {
  readonly state: DeskState;
  readonly tell: (event: DeskEvent) => void;
  readonly onSign: () => void;
}) {
  const { state, tell, onSign } = props;
  const { t } = useTranslation();
  const { params, person, badge } = state;
  const mayGo = signable(state);
  const carriers = mayGo.flatMap(({ card }) => (card?.type === 'carrier' ? [card.id] : []));
  const set = (change: Partial<typeof params>) => tell({ type: 'params', params: { ...params, ...change } });
  return (
    <section className="sign-box" aria-label={t('sign.title', { count: unsigned(state).length })}>
      <h2>
        {t('sign.title', { count: unsigned(state).length })}
        <span className="quiet">
          {mayGo.length > 0 ? t('sign.which', { count: mayGo.length }) : t('desk.thenSign')}
        </span>
      </h2>
      <div className="sign-ways" role="radiogroup" aria-label={t('sign.way')}>
        {ways.map((way) => (
          <button key={way} type="button" role="radio" aria-checked={params.way === way} onClick={() => set({ way })}>
            {t(`sign.${way}`)}
          </button>
        ))}
      </div>
      {params.way === 'slip' && <p className="quiet">{t('sign.slipMore')}</p>}
      {!badge && (
        <label className="sign-id">
          <input
            type="checkbox"
            data-own-keys
            checked={params.idSeen}
            onChange={(event) => set({ idSeen: event.target.checked })}
          />
          {t('sign.idSeen')}
        </label>
      )}
      {person && mayGo.length > 0 && params.way === 'pin' && (
        <Suspense>
          <PinPanel person={person.id} carriers={carriers} onProved={onSign} />
        </Suspense>
      )}
      {person && mayGo.length > 0 && params.way === 'tablet' && (
        <Suspense>
          <SignPad person={person} drawn={state.drawn} onDrawn={(evidence) => tell({ type: 'drawn', evidence })} />
        </Suspense>
      )}
    </section>
  );
}
