import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovered } from '#web/app/cover.ts';
import { IdleWarning } from '#web/app/IdleWarning.tsx';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import { setPrefs, usePrefs } from '#web/app/prefs.ts';
import { useSession } from '#web/app/session.ts';
import { CountPanel } from './CountPanel.tsx';
import { DeskLegend } from './DeskLegend.tsx';
import { DeskRows } from './DeskRows.tsx';
import { signable, unsigned, wordsOf } from './desk-list.ts';
import { ParamStrip } from './ParamStrip.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { ScanBox } from './ScanBox.tsx';
import { useCloseCount } from './use-close-count.ts';
import { useDesk } from './use-desk.ts';
import { ownsKeys, useDeskKeys } from './use-desk-keys.ts';
import './desk.css';
import './desk-rows.css';

const PinPanel = lazy(() => import('./PinPanel.tsx').then((module) => ({ default: module.PinPanel })));

/** 机要台: one full-screen state whose scan box owns the keyboard. Leaving needs a key; nothing here opens a dialog. */
export function DeskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { muted } = usePrefs();
  const { person, unit } = useSession();
  const covered = useCovered() !== 'open';
  const search = useSearch({ from: '/signed-in/desk' });
  const desk = useDesk(person.id);
  const { state, queue, tell } = desk;
  const box = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const ready = focused && !covered;
  const focusBox = useCallback(() => box.current?.focus({ preventScroll: true }), []);
  const closing = useCloseCount(state.counting, tell);

  useEffect(() => {
    focusBox();
    const back = () => focusBox();
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [focusBox]);

  const { wake } = desk;
  useEffect(() => {
    if (covered) return;
    wake();
    focusBox();
  }, [covered, wake, focusBox]);

  // What opened the desk from another page: a scan, or F4.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (search.scan) desk.scan(search.scan);
    if (search.mode === 'count' && !state.counting) tell({ type: 'choose-place' });
    if (search.scan || search.mode) void navigate({ to: '/desk', search: {}, replace: true });
  }, [search, desk, state.counting, tell, navigate]);

  useEffect(() => {
    document.title = `${ready ? '●' : '○'} ${t(ready ? 'desk.ready' : 'desk.notReady')} · ${t('menu.desk')}`;
  }, [ready, t]);

  const waitsForSignature = unsigned(state).length;
  const mayGo = signable(state).length;

  function back() {
    if (closing.report) return closing.dismiss();
    if (state.rows.some((row) => row.pinned)) return tell({ type: 'acknowledged' });
    if (waitsForSignature > 0) return;
    if (state.choosingPlace) return tell({ type: 'choose-place' });
    if (state.person) return tell({ type: 'ended' });
    if (queue.waiting === 0) void navigate({ to: '/' });
  }

  function commit() {
    if (state.mode === 'count') return queue.waiting === 0 ? closing.close() : undefined;
    desk.command('sign');
  }

  useDeskKeys({
    onAny: desk.unlockSound,
    onStrayDigit: focusBox,
    onCombo: {
      F2: focusBox,
      F4: () => {
        if (state.counting) closing.search();
        else if (waitsForSignature === 0) tell({ type: 'choose-place' });
      },
      F6: () => tell({ type: 'params', params: { ...state.params, damaged: !state.params.damaged } }),
      F8: () => state.lastPerson && desk.scan(state.lastPerson),
      F9: () => window.print(),
      'Ctrl+Z': () => desk.command('undo'),
      'Ctrl+Enter': commit,
      Escape: back,
    },
  });

  const frame = queue.stuck || queue.waiting > 5 ? 'lost' : ready ? 'ready' : 'away';
  return (
    // A click anywhere gives the keyboard back to the box, unless it went into a field of the strip.
    <main
      className={`desk desk-${frame}`}
      onMouseUp={(event) => !ownsKeys(event.target) && window.getSelection()?.isCollapsed !== false && focusBox()}
    >
      <header className="desk-head">
        <h1>{t('menu.desk')}</h1>
        <span className="quiet">{unit.name}</span>
        <span className={`desk-sync${queue.waiting > 0 ? ' desk-waiting' : ''}`} role="status">
          {queue.waiting > 0
            ? t(queue.stuck ? 'desk.stuck' : 'desk.waiting', { count: queue.waiting })
            : t('desk.synced')}
        </span>
        {!queue.persisted && <span className="desk-warning">{t('desk.notKept')}</span>}
        <span className="grow" />
        <button
          type="button"
          className={muted ? 'desk-mute desk-muted' : 'desk-mute'}
          aria-pressed={muted}
          onClick={() => setPrefs({ muted: !muted })}
        >
          {t(muted ? 'desk.muted' : 'desk.sound')}
        </button>
        <LookSwitches />
        <span>{person.name}</span>
      </header>
      <div className="desk-body">
        <div className="desk-left">
          <ScanBox
            ref={box}
            ready={ready}
            onScan={desk.scan}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
          />
          {state.mode === 'count' && state.counting ? (
            <CountPanel counting={state.counting} waiting={queue.waiting} closing={closing} />
          ) : (
            <PersonPanel state={state} waiting={mayGo} />
          )}
          {state.mode !== 'count' && state.person && mayGo > 0 && (
            <Suspense>
              <PinPanel
                person={state.person.id}
                carriers={signable(state).flatMap(({ card }) => (card?.type === 'carrier' ? [card.id] : []))}
                onProved={() => (desk.command('sign'), focusBox())}
              />
            </Suspense>
          )}
          <ParamStrip
            params={state.params}
            onChange={(params) => tell({ type: 'params', params })}
            shown={state.mode !== 'count'}
            words={wordsOf(state)}
            onWords={(ask, value) => tell({ type: 'words', ask, value })}
            onEntered={() => desk.command('judge')}
            onBack={focusBox}
          />
        </div>
        <DeskRows state={state} demo={unit.demo} onAcknowledge={() => (tell({ type: 'acknowledged' }), focusBox())} />
      </div>
      <DeskLegend state={state} waiting={mayGo} short={closing.refusal !== null} />
      <IdleWarning />
    </main>
  );
}
