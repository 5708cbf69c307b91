import { expect, it } from 'vitest';
import { calendarFile, dueOn, type IcsEvent } from './ics.ts';

const now = '2026-12-01T03:04:05.678Z';
const event: IcsEvent = { uid: 'a@b', day: '2026-12-31', time: '17:30', summary: '应还 1 件' };
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

it('a due time stands on the clock of the office, a due day as a day that ends before the next', () => {
  const lines = linesOf(calendarFile([event, { ...event, time: null }], '日程', now));
  expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261231T173000');
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines).toContain('DTSTAMP:20261201T030405Z');
  expect(lines.filter((line) => line === 'TZOFFSETTO:+0800')).toHaveLength(1);
});

it('the last moment of a day is the day, in the zone of the office', () => {
  expect(dueOn('2026-12-31T15:59:59.999Z')).toEqual({ day: '2026-12-31', time: null });
  expect(dueOn('2026-12-31T16:30:00.000Z')).toEqual({ day: '2027-01-01', time: '00:30' });
});

it('what has a meaning of its own in the file is escaped', () => {
  const lines = linesOf(calendarFile([{ ...event, summary: 'a,b;c\\d\ne\r\nEND:VCALENDAR' }], 'n', now));
  expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VCALENDAR');
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
});

it('no line is longer than 75 octets, and none is cut within a character', () => {
  const summary = '应还𠀀件'.repeat(40);
  const file = calendarFile([{ ...event, summary }], 'n', now);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(linesOf(file)).toContain(`SUMMARY:${summary}`);
  expect(file).not.toContain('\uFFFD');
});
