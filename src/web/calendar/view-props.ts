import type { KeyboardEvent } from 'react';
import type { Event } from './days.ts';

/** What each view of the calendar is given: the day chosen, what falls on days, and how another is chosen. */
export interface ViewProps {
  readonly at: string;
  readonly today: string;
  readonly events: ReadonlyMap<string, readonly Event[]>;
  readonly kind: (day: string) => 'off' | 'on' | null;
  readonly onChoose: (day: string) => void;
  readonly onKey: (event: KeyboardEvent, day: string) => void;
}
