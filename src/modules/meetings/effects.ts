import { plusHours } from '#kernel/civil.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige } from '#kernel/obligation.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { swept } from './clocks.ts';

interface Over {
  readonly id: string;
  readonly host_id: string;
  readonly department_id: string | null;
  readonly hostGone: boolean;
}

/** MEETING-010: the host, or the secrecy officer where he is gone, owes the sweep of the place within so many hours of the end. */
export function oweSweep(
  meeting: Over,
  end: Instant,
  { at, settings, newId }: { readonly at: Instant; readonly settings: Settings; readonly newId: () => string },
): RowOp {
  return oblige(swept, {
    id: newId(),
    owner: meeting.hostGone ? { role: 'secrecy_officer' } : { person: meeting.host_id },
    department: meeting.hostGone ? null : meeting.department_id,
    object: meeting.id,
    at,
    due: plusHours(end, setting(settings, 'MEETING-010.within_hours')),
  });
}
