import { setTimeout as sleep } from 'node:timers/promises';
import { ledger } from '#test/kit/importing.ts';
import { loanOf } from '#test/kit/carriers-hands.ts';
import { copiesOf, mail } from '#test/kit/carriers-intake.ts';
import { act, type Answer, get, newKey, post, settled, type Wire } from './client.ts';
import type { Journal } from './journal.ts';
import type { Who } from './unit.ts';

/** One of the eight who work without a pause. A round leaves things as the next needs them; false between rounds. */
export interface Worker {
  readonly name: string;
  round(): Promise<void>;
}

interface Desk {
  readonly wire: Wire;
  readonly journal: Journal;
  /** The working day of the unit ends here; loans are due then. */
  readonly due: () => string;
}

/** What the journal keeps of an answer: it was acknowledged. Anything else than what was asked for is odd, and the round ends. */
function acknowledged({ wire, journal }: Desk, what: string, wanted: number, answer: Answer, ids: object): void {
  if (answer.status === wanted) return journal.acknowledge({ what, ...ids });
  const said = `${what} answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 400)}`;
  wire.odd.push(said);
  throw new Error(said);
}

async function lend(desk: Desk, clerk: Who, carrier: string, person: Who): Promise<void> {
  const input = loanOf(carrier, person, { due_at: desk.due() });
  const answer = await act(desk.wire, clerk, 'hands.lend', input);
  acknowledged(desk, 'move', 200, answer, { carrier, id: answer.body.movement });
}

async function takeBack(desk: Desk, clerk: Who, carrier: string): Promise<void> {
  const answer = await act(desk.wire, clerk, 'hands.take-back', { carrier });
  acknowledged(desk, 'move', 200, answer, { carrier, id: answer.body.movement });
}

async function receive(desk: Desk, clerk: Who, patch: object): Promise<{ id: string; carriers: { id: string }[] }> {
  const doc_no = `试厅发〔2026〕${newKey('9').replaceAll(/\D/g, '')}号`;
  const answer = await act(desk.wire, clerk, 'mail.receive', { ...mail, ...copiesOf(3), doc_no, ...patch });
  acknowledged(desk, 'received', 201, answer, { id: answer.body.id, doc_no, copies: 3 });
  return answer.body;
}

/** Lends a copy and takes it back. */
export function lending(desk: Desk, clerk: Who, reader: Who): Worker {
  let copy: string | undefined;
  return {
    name: 'lending',
    async round() {
      copy ??= (await receive(desk, clerk, { level: 'confidential' })).carriers[0]?.id as string;
      await lend(desk, clerk, copy, reader);
      await takeBack(desk, clerk, copy);
    },
  };
}

/** Registers mail. */
export function receiving(desk: Desk, clerk: Who): Worker {
  return { name: 'receiving', round: async () => void (await receive(desk, clerk, {})) };
}

/** Asks for a loan of what is secret, has it signed, collects it and brings it back. */
export function signing(desk: Desk, clerk: Who, reader: Who): Worker {
  let document: string | undefined;
  let copy: string | undefined;
  return {
    name: 'signing',
    async round() {
      if (!document) {
        const made = await receive(desk, clerk, {});
        [document, copy] = [made.id, made.carriers[0]?.id];
      }
      const asked = await act(desk.wire, reader, 'hands.borrow', { document, purpose: '起草报告' });
      acknowledged(desk, 'case', 202, asked, { id: asked.body.approval?.id });
      const id = asked.body.approval.id as string;
      const signed = await act(desk.wire, 'leader', 'cases.sign', { case: id, opinion: '同意' });
      acknowledged(desk, 'signed', 200, signed, { id });
      await lend(desk, clerk, copy as string, reader);
      await takeBack(desk, clerk, copy as string);
    },
  };
}

const working = ['reading', 'judging', 'committing'];

/** Takes three lines of an old ledger in. */
export function importing(desk: Desk, clerk: Who): Worker {
  const { wire } = desk;
  return {
    name: 'importing',
    async round() {
      const numbers = [1, 2, 3].map(() => `云发〔2025〕${newKey('8').replaceAll(/\D/g, '')}号`);
      const bytes = ledger(...numbers.map((number) => ({ number })));
      const form = () => {
        const body = new FormData();
        body.append('file', new Blob([new Uint8Array(bytes)]), '台账.csv');
        return body;
      };
      // The upload has no key: sent twice, it lies there twice, and one of the two is registered.
      const up = await settled(wire, clerk, '/api/import', { method: 'POST', body: form() });
      if (up.status !== 202) return acknowledged(desk, 'upload', 202, up, {});
      const id = up.body.import.id as string;
      let job = await this.until(id);
      if (job.body.state === 'headings') {
        await post(wire, clerk, `/api/import/${id}/mapping`, { mapping: {} });
        job = await this.until(id);
      }
      while (job.body.state === 'judged') {
        await post(wire, clerk, `/api/import/${id}/commit`, {});
        job = await this.until(id);
      }
      const done = job.body.state === 'committed';
      acknowledged(desk, 'imported', 200, done ? job : { status: 500, body: job.body }, { numbers });
    },
    /** The job once nobody works on it. */
    async until(id: string): Promise<Answer> {
      for (;;) {
        const job = await get(wire, clerk, `/api/import/${id}`);
        if (job.status !== 200 || !working.includes(job.body.state)) return job;
        await sleep(100);
      }
    },
  } as Worker & { until(id: string): Promise<Answer> };
}
