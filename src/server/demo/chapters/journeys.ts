import { instantOf } from '#kernel/calendar.ts';
import { type Happening, on, type Teller } from '../teller.ts';

/** Copies leave the house with the leader's agreement: one journey is over, one is under way, one is asked for. */
export function chapter(): Happening[] {
  let first: unknown;
  let second: unknown;
  return [
    on(12, '10:00', async (teller) => {
      const bearers = ['dengkexin', 'fengleshan'];
      first = await agreed(
        teller,
        { paper: 'site', bearers, purpose: '参加选址评审', to: '云江省发展统筹厅', days: 2 },
        'pansiyuan',
      );
    }),
    on(12, '11:00', (teller) => depart(teller, first, 'JX-003')),
    on(11, '15:20', (teller) => back(teller, first)),
    on(1, '09:00', async (teller) => {
      const bearers = ['fengleshan', 'dengkexin'];
      second = await agreed(
        teller,
        { paper: 'energy', bearers, purpose: '参加设施布局会商', to: '云江省发展统筹厅', days: 6 },
        'xiechanghe',
      );
    }),
    on(1, '10:30', (teller) => depart(teller, second, 'JX-001')),
    on(0, '15:00', (teller) => {
      const trip = {
        paper: 'transfer',
        bearers: ['zhuoran', 'fengleshan'],
        purpose: '参加工程协调会',
        to: '云江省水务厅',
        days: 8,
      };
      return teller.asked('zhuoran', 'hands.carry-out', input(teller, trip));
    }),
  ];
}

interface Trip {
  readonly paper: string;
  readonly bearers: readonly string[];
  readonly purpose: string;
  readonly to: string;
  readonly days: number;
}

function input(teller: Teller, { paper, bearers, purpose, to, days }: Trip) {
  const carrier = teller.copy(paper, 2);
  return {
    carriers: carrier ? [carrier] : [],
    bearers,
    purpose,
    destination: to,
    start_at: teller.now,
    end_at: instantOf(teller.date(days), '17:00'),
  };
}

async function agreed(teller: Teller, trip: Trip, head: string): Promise<unknown> {
  const asker = trip.bearers[0] ?? '';
  const answer = await teller.agreed(asker, 'hands.carry-out', input(teller, trip), head, 'luwenqing');
  return answer?.id;
}

async function depart(teller: Teller, journey: unknown, caseNo: string): Promise<void> {
  const entry = { case_no: caseNo, keeper: 'xujiahe', signature: true };
  if (journey) await teller.done('linxiaotang', 'hands.depart', { carry_out: journey, ...entry });
}

async function back(teller: Teller, journey: unknown): Promise<void> {
  if (journey) await teller.done('linxiaotang', 'hands.come-back', { carry_out: journey, pages_ok: true });
}
