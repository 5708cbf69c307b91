import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovered } from '#web/app/cover.ts';
import { IdleWarning } from '#web/app/IdleWarning.tsx';
import { useSession } from '#web/app/session.ts';
import { CountPanel } from './CountPanel.tsx';
import { DeskHead } from './DeskHead.tsx';
import { DeskLegend } from './DeskLegend.tsx';
import { DeskRows } from './DeskRows.tsx';
import type { PageEffect, Printing } from './desk-answer.ts';
import { deskKeys } from './key-names.ts';
import { alarmsOf, unsigned } from './desk-list.ts';
import { LastPersonBar } from './LastPersonBar.tsx';
import { ParamStrip } from './ParamStrip.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { ScanBox } from './ScanBox.tsx';
import { SignBox } from './SignBox.tsx';
import { useDesk } from './use-desk.ts';
import { ownsKeys, useDeskKeys } from './use-desk-keys.ts';
import './desk.css';
import './desk-count.css';
import './desk-left.css';
import './desk-rows.css';
import './desk-sign.css';
import { withPhrases } from '#web/app/language.ts';

const FindHits = lazy(withPhrases(() => import('./FindHits.tsx').then((module) => ({ default: module.FindHits }))));
const SummaryPanel = lazy(
  withPhrases(() => import('./SummaryPanel.tsx').then((module) => ({ default: module.SummaryPanel }))),
);
const TakeOverBand = lazy(
  withPhrases(() => import('./TakeOverBand.tsx').then((module) => ({ default: module.TakeOverBand }))),
);
const StrayBand = lazy(withPhrases(() => import('./StrayBand.tsx').then((module) => ({ default: module.StrayBand }))));
const DayClosePanel = lazy(
  withPhrases(() => import('./DayClosePanel.tsx').then((module) => ({ default: module.DayClosePanel }))),
);
const DeskPaper = lazy(withPhrases(() => import('./DeskPaper.tsx').then((module) => ({ default: module.DeskPaper }))));

/** 机要台: one full-screen state whose scan box owns the keyboard. Every key answers; nothing here opens a dialog. */
export function DeskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSession();
  const covered = useCovered() !== 'open';
  const search = useSearch({ from: '/signed-in/desk' });
  const [closing, setClosing] = useState(false);
  const [paper, setPaper] = useState<Printing | null>(null);
  const page = useRef((_: PageEffect) => {});
  const desk = useDesk(person.id, (effect) => page.current(effect));
  const { state, queue, tell } = desk;
  const box = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const ready = focused && !covered;
  const focusBox = useCallback(() => box.current?.focus({ preventScroll: true }), []);

  page.current = (effect) => {
    if (effect === 'leave') return void navigate({ to: '/' });
    if (effect === 'last-person') return state.lastPerson ? desk.scan(state.lastPerson.code, true) : undefined;
    if (effect === 'day-close') return setClosing(true);
    setPaper(effect);
  };

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

  const { command, words, forget } = desk;
  const onKey = (key: (typeof deskKeys)[number]) => {
    if (key === 'Escape' && words !== null) return (forget(), focusBox());
    if (key === 'Escape' && closing) return (setClosing(false), focusBox());
    if (key === 'Escape') focusBox();
    command(`key:${key}`);
  };

  useDeskKeys({
    onAny: desk.unlockSound,
    onStrayDigit: focusBox,
    onCombo: { F2: focusBox, ...Object.fromEntries(deskKeys.map((key) => [key, () => onKey(key)])) },
  });

  const counting = state.mode === 'count' ? state.counting : null;
  const frame = queue.stuck || queue.waiting > 5 ? 'lost' : ready ? 'ready' : 'away';
  const hint = t(counting ? 'desk.boxCount' : 'desk.box');
  return (
    // A click anywhere gives the keyboard back to the box, unless it went into a field of the strip.
    <main
      className={`desk desk-${frame}`}
      onMouseUp={(event) => !ownsKeys(event.target) && window.getSelection()?.isCollapsed !== false && focusBox()}
    >
      <DeskHead queue={queue} />
      <div className="desk-body">
        <div className="desk-left">
          <ScanBox
            ref={box}
            ready={ready}
            hint={hint}
            onScan={desk.scan}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
          />
          {words !== null && (
            <Suspense>
              <FindHits words={words} onPick={(code) => (forget(), desk.scan(code, true), focusBox())} />
            </Suspense>
          )}
          {counting ? <CountPanel counting={counting} waiting={queue.waiting} /> : <PersonPanel state={state} />}
          {!counting && (
            <ParamStrip
              state={state}
              onChange={(params) => tell({ type: 'params', params })}
              onWords={(ask, value) => tell({ type: 'words', ask, value })}
              onEntered={() => command('judge')}
              onBack={focusBox}
            />
          )}
          {!counting && state.person && unsigned(state).length > 0 && (
            <SignBox state={state} tell={tell} onSign={() => (command('key:Ctrl+Enter'), focusBox())} />
          )}
          <span className="grow" />
          {!counting && state.lastPerson && state.lastPerson.code !== state.person?.code && (
            <LastPersonBar last={state.lastPerson} />
          )}
        </div>
        <div className="desk-rows" role="region" aria-label={t('desk.scans')} tabIndex={0}>
          <Suspense>
            <TakeOverBand onDone={focusBox} />
          </Suspense>
          {closing && state.person && (
            <Suspense>
              <DayClosePanel taker={state.person} onDone={() => (setClosing(false), focusBox())} />
            </Suspense>
          )}
          <Suspense>
            <StrayBand changed={alarmsOf(state)} onAlarm={desk.setAlarmed} onScan={desk.scan} onDone={focusBox} />
          </Suspense>
          {counting?.summary && (
            <Suspense>
              <SummaryPanel counting={counting} summary={counting.summary} />
            </Suspense>
          )}
          <DeskRows state={state} onAcknowledge={() => (tell({ type: 'acknowledged' }), focusBox())} />
        </div>
      </div>
      <DeskLegend state={state} />
      {paper && (
        <Suspense>
          <DeskPaper what={paper} state={state} onDone={() => (setPaper(null), focusBox())} />
        </Suspense>
      )}
      <IdleWarning />
    </main>
  );
}
