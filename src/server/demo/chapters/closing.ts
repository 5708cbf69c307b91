import { storyDays } from '../timeline.ts';
import { type Happening, on, type Teller } from '../teller.ts';

const items = ['power', 'alarm', 'doors', 'windows', 'water'];

/** Evenings on which nobody entered the closing of the machine room. */
const forgotten = [6, 19];

/** Key places are closed each evening by who answers for them; one evening with a fault, two forgotten. */
export function chapter(): Happening[] {
  return Array.from({ length: storyDays }, (_, day) => day).flatMap((day) => [
    on(day, '17:15', (teller) =>
      close(teller, 'baiyunqi', 'registry', day === 4 ? '三号窗锁扣松动，已报修。' : undefined),
    ),
    ...(forgotten.includes(day)
      ? []
      : [on(day, '17:15', (teller: Teller) => close(teller, 'gaozhihang', 'machineroom'))]),
    on(day, '17:15', (teller) => close(teller, 'duheng', 'archive')),
  ]);
}

async function close(teller: Teller, who: string, place: string, fault?: string): Promise<void> {
  await teller.done(who, 'sites.record-closing', { place, items, ...(fault ? { fault } : {}) });
}
