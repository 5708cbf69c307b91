import { localTime, plusDays } from '#kernel/civil.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';

/** One line of a calendar file; `time` is the office's, none where the whole day is meant. */
export interface IcsEvent {
  /** The same each time the same is told, so that a calendar that read it before changes it and does not have it twice. */
  readonly uid: string;
  readonly day: CivilDate;
  readonly time: string | null;
  readonly summary: string;
}

const zone = 'Asia/Shanghai';
/** So many octets a line has at most (RFC 5545, 3.1). */
const longest = 75;

/** A calendar file (RFC 5545): events that take no time of anybody, on the office's clock, which has no summer time. */
export function calendarFile(events: readonly IcsEvent[], name: string, now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jingui//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${stamp(now)}`,
      ...when(event),
      `SUMMARY:${escaped(event.summary)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function when({ day, time }: IcsEvent): string[] {
  if (time !== null) return [`DTSTART;TZID=${zone}:${plain(day)}T${time.replace(':', '')}00`];
  return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(plusDays(day, 1))}`];
}

function plain(day: CivilDate): string {
  return day.replaceAll('-', '');
}

function stamp(now: Instant): string {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** Cut between characters, never within one; what follows begins with a space. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > longest) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += char;
    octets += size;
  }
  return parts.join('\r\n');
}

/** The day and the time of a due moment; the last moment of a day means the day. */
export function dueOn(due: Instant): Pick<IcsEvent, 'day' | 'time'> {
  const [day = '', time = ''] = localTime(due).split(' ');
  return { day, time: time === '23:59' ? null : time };
}
