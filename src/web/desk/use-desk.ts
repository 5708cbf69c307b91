import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { commandOf } from '#kernel/command.ts';
import { newId } from '#web/app/ids.ts';
import { usePrefs } from '#web/app/prefs.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { deskServer } from './acts.ts';
import { recall, remember } from './desk-memory.ts';
import type { PageEffect } from './desk-answer.ts';
import type { DeskEvent } from './desk-events.ts';
import { isWords, plainCode } from './plain-code.ts';
import { step } from './desk-machine.ts';
import { handle } from './desk-run.ts';
import { saysUnreadable } from './desk-says.ts';
import { type DeskState, emptyDesk } from './desk-state.ts';
import { createScanQueue, type Entry, type QueueCommand, type QueueState } from './scan-queue.ts';
import { createPlayer } from './sounds.ts';

export interface DeskControl {
  readonly state: DeskState;
  readonly queue: QueueState;
  readonly scan: (raw: string, typed?: boolean) => void;
  /** What was typed are words: looked for, not scanned. */
  readonly words: string | null;
  readonly forget: () => void;
  readonly command: (command: QueueCommand) => void;
  readonly tell: (event: DeskEvent) => void;
  readonly wake: () => void;
  readonly unlockSound: () => void;
  /** While an alarm stands that nobody has taken up. */
  readonly setAlarmed: (sounding: boolean) => void;
}

/** Ties queue, machine, server, sounds and memory together for one person's desk. */
export function useDesk(personId: string, page: (effect: PageEffect) => void): DeskControl {
  const { muted } = usePrefs();
  const [state, setState] = useState(emptyDesk);
  const [queueState, setQueueState] = useState<QueueState>({ waiting: 0, stuck: false, persisted: true });
  const player = useMemo(createPlayer, []);
  const live = useRef(state);
  const memory = `jingui.desk.${personId}`;
  const [alarmed, setAlarmed] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const onPage = useRef(page);
  onPage.current = page;

  const tell = useCallback(
    (event: DeskEvent) => {
      const next = step(live.current, event);
      live.current = next.state;
      setState(next.state);
      if (next.sound) player.play(next.sound);
      remember(localStorage, memory, next.state);
    },
    [player, memory],
  );

  const queue = useMemo(
    () =>
      createScanQueue({
        key: `jingui.scans.${personId}`,
        storage: localStorage,
        newId,
        now: unitNow,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onChange: setQueueState,
        send: (entry) =>
          handle(
            { server: deskServer, state: () => live.current, tell, page: (effect) => onPage.current(effect) },
            entry,
          ),
      }),
    [personId, tell],
  );

  useEffect(() => {
    const kept = recall(localStorage, memory);
    if (kept.params) tell({ type: 'params', params: kept.params });
    if (kept.counting) tell({ type: 'count-open', id: null, counting: kept.counting, says: { zh: '', en: '' } });
    const left = queue.start(kept.codes);
    for (const entry of left) if (!entry.command) tell(received(entry));
    const online = () => queue.wake();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      queue.stop();
    };
  }, [queue, tell, memory]);

  useEffect(() => player.setMuted(muted), [player, muted]);

  useEffect(() => {
    if (!queueState.stuck && queueState.waiting <= 5) return;
    const timer = setInterval(() => player.play('lost'), 10_000);
    return () => clearInterval(timer);
  }, [player, queueState.stuck, queueState.waiting]);

  useEffect(() => {
    if (!alarmed) return;
    const timer = setInterval(() => player.play('alarm'), 1800);
    return () => clearInterval(timer);
  }, [player, alarmed]);

  const scan = useCallback(
    (raw: string, typed = false) => {
      setWords(null);
      const plain = plainCode(raw);
      const asked = commandOf(plain);
      if (asked) return void queue.command(asked);
      // No scanner sends so few digits: somebody typed how many are not there.
      if (/^\d{1,5}$/.test(plain) && live.current.mode === 'count')
        return void queue.command(`number:${Number(plain)}`);
      if (isWords(plain)) return setWords(plain);
      const got = queue.receive(raw, typed);
      if ('entry' in got) return tell(received(got.entry));
      if (got.unreadable !== 'empty')
        tell({ type: 'unreadable', id: newId(), raw: got.raw, at: unitNow(), says: saysUnreadable(got) });
    },
    [queue, tell],
  );

  const forget = useCallback(() => setWords(null), []);

  return {
    state,
    queue: queueState,
    scan,
    words,
    forget,
    command: queue.command,
    tell,
    wake: queue.wake,
    unlockSound: player.unlock,
    setAlarmed,
  };
}

function received(entry: Entry): DeskEvent {
  return { type: 'received', id: entry.id, code: entry.code, at: entry.at };
}
