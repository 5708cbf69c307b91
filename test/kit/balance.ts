import { type HandKind, imbalance } from '#kernel/custody.ts';
import { enter } from '#server/act/enter.ts';
import { batch, designated, destroyed, execute, leaders, shelved } from './carriers-accounting.ts';
import { wanted } from './carriers-copying.ts';
import { custodyFaults, loanOf } from './carriers-hands.ts';
import { sent } from './carriers-making.ts';
import { byPost } from './outside-units.ts';
import type { Response, World } from './world.ts';

/** What one copy is thought to be in, and what is on record. */
type Hands = Map<string, HandKind>;

interface Row {
  readonly id: string;
  readonly document_id: string;
  readonly hand: HandKind;
  readonly copies_made: number;
}

/** A unit whose copies are moved about at random, beside a plain list of where each should be. */
export class Books {
  readonly world: World;
  readonly hands: Hands = new Map();

  constructor(world: World) {
    this.world = world;
  }

  /** A copy in this hand, the same for the same pick. */
  private any(hand: HandKind, pick: number): string | undefined {
    const there = [...this.hands].filter(([, one]) => one === hand).map(([id]) => id);
    return there[pick % Math.max(1, there.length)];
  }

  private moved(answer: Response, ids: readonly string[], to: HandKind): void {
    if (answer.status !== 200 && answer.status !== 201) return;
    for (const id of ids) this.hands.set(id, to);
  }

  private async act(procedure: string, input: object, ids: readonly string[], to: HandKind): Promise<Response> {
    const answer = await this.world.act('clerk', procedure, input);
    this.moved(answer, ids, to);
    return answer;
  }

  async receive(pick: number): Promise<void> {
    const plain = { level: 'internal', regime: 'own', period: null, source: 'other' };
    const { copies } = await shelved(this.world, 1 + (pick % 3), pick % 2 ? plain : {});
    for (const copy of copies) this.hands.set(copy.id, 'registry');
  }

  async print(): Promise<void> {
    const before = new Set(this.hands.keys());
    await sent(this.world, { recipients: [{ unit: '试验市甲局', copies: 1 }], kept: 1 });
    for (const row of await this.rows()) if (!before.has(row.id)) this.hands.set(row.id, row.hand);
  }

  async lend(pick: number): Promise<void> {
    const carrier = this.any('registry', pick);
    if (carrier) await this.act('hands.lend', loanOf(carrier, 'reader'), [carrier], 'person');
  }

  async takeBack(pick: number): Promise<void> {
    const carrier = this.any('person', pick);
    if (carrier) await this.act('hands.take-back', { carrier }, [carrier], 'registry');
  }

  async copy(pick: number): Promise<void> {
    const carrier = this.any('registry', pick);
    if (!carrier) return;
    const input = { ...wanted, carrier, copies: 1 + (pick % 2) };
    const asked = await this.world.act('clerk', 'making.copy', input);
    let answer = asked;
    if (asked.status === 202) {
      const of = asked.body.approval.id as string;
      for (const signer of ['head', 'leader']) await this.world.act(signer, 'cases.sign', { case: of });
      answer = await this.world.act('clerk', 'making.copy', input, { case: of });
    }
    for (const made of answer.body.carriers ?? []) this.hands.set(made.id, 'registry');
  }

  async archive(pick: number): Promise<void> {
    const carrier = this.any('registry', pick);
    const filing = { carriers: [carrier], volume: '2026-密-1', archivist: 'archivist' };
    if (!carrier) return;
    const asked = await this.world.act('clerk', 'archives.file', filing);
    if (asked.status !== 202) return;
    const signed = await this.world.act('archivist', 'cases.sign', { case: asked.body.approval.id });
    this.moved(signed, [carrier], 'archive');
  }

  /** Calls a document in, ticks off what is there, and hands it back. */
  async sendBack(pick: number): Promise<void> {
    const carrier = this.any(pick % 2 ? 'registry' : 'person', pick);
    const row = (await this.rows()).find((one) => one.id === carrier);
    if (!carrier || !row) return;
    const asked = { document: row.document_id, due: '2026-03-05' };
    const { body, status } = await this.world.act('clerk', 'recall.call-in', asked);
    if (status !== 201) return;
    await this.act('recall.scan-return', { list: body.id, carrier }, [carrier], 'registry');
    const back = { list: body.id, recipient: '试验市保密局', received_by: '接收人', signed: true, ...byPost };
    await this.act('recall.hand-back', back, [carrier], 'unit');
  }

  async destroy(pick: number): Promise<void> {
    if (pick % 3 === 0) {
      const of = await batch(this.world, 1 + (pick % 2));
      await destroyed(this.world, of);
      for (const id of of.carriers) this.hands.set(id, 'destroyed');
      return;
    }
    const carrier = this.any('registry', pick);
    if (!carrier) return;
    const items = [{ carrier, reason: '期满', pages: '1' }];
    const listed = await this.world.act('clerk', 'destruction.list-for-destruction', {
      items,
      method: 'shred',
      site: '试验市涉密载体销毁中心',
    });
    if (listed.status !== 201) return;
    const list = listed.body.id as string;
    const asked = await this.world.act('clerk', 'destruction.submit-destruction', { list });
    for (const signer of asked.status === 202 ? leaders : []) {
      await this.world.act(signer, 'cases.sign', { case: asked.body.approval.id });
    }
    this.moved(await execute(this.world, { list, carriers: [carrier], document: '' }), [carrier], 'courier');
    if (pick % 2) return;
    const cancelled = await this.world.act('clerk2', 'destruction.cancel-destruction', { list, reason: '退回' });
    this.moved(cancelled, [carrier], 'registry');
  }

  /** A count of the whole registry in which one copy is not found. */
  async lose(pick: number): Promise<void> {
    const lost = this.any('registry', pick);
    if (!lost) return;
    const { body } = await this.world.act('clerk', 'counting.open-inventory', {});
    const inventory = body.id as string;
    for (const row of await this.rows()) {
      if (row.hand !== 'registry' || row.id === lost) continue;
      await this.world.act('clerk', 'counting.count-scan', { inventory, code: await this.codeOf(row.id) });
    }
    const dispositions = [{ carrier: lost, outcome: 'missing' }];
    await this.act('counting.close-inventory', { inventory, dispositions }, [lost], 'missing');
  }

  async recover(pick: number): Promise<void> {
    const carrier = this.any('missing', pick);
    if (carrier) await this.act('counting.recover', { carrier, note: '找到' }, [carrier], 'registry');
  }

  /** Every copy is where the acts left it, and every document's copies add up. Returns what does not hold. */
  async wrong(): Promise<string[]> {
    const rows = await this.rows();
    const astray = rows.filter((row) => this.hands.get(row.id) !== row.hand).map((row) => `${row.id} in ${row.hand}`);
    const documents = new Map<string, { made: number; hands: Partial<Record<HandKind, number>> }>();
    for (const row of rows) {
      const one = documents.get(row.document_id) ?? { made: row.copies_made, hands: {} };
      one.hands[row.hand] = (one.hands[row.hand] ?? 0) + 1;
      documents.set(row.document_id, one);
    }
    const uneven = [...documents].filter(([, { made, hands }]) => imbalance(made, hands) !== 0).map(([id]) => id);
    const faults = (await custodyFaults(this.world))
      .filter((one) => one.fault !== 'clock')
      .map((one) => String(one.fault));
    return [...faults, ...astray, ...uneven, ...(rows.length === this.hands.size ? [] : ['a copy nobody made'])];
  }

  private async codeOf(id: string): Promise<string> {
    return (await this.world.get('officer', `/api/registers/carriers/${id}`)).body.row.code;
  }

  /** The tables themselves, as the system sees them. */
  private async rows(): Promise<Row[]> {
    const { app } = this.world.running;
    return app.db.transaction(async (connection) => {
      await enter(app, connection, app.systemToken, this.world.id);
      return connection.query<Row>(
        `select c.id, c.document_id, c.hand, d.copies_made from carrier c
         join document d on d.unit_id = c.unit_id and d.id = c.document_id where c.unit_id = $1 order by c.id`,
        [this.world.id],
      );
    });
  }
}

export async function booksOf(world: World): Promise<Books> {
  await designated(world);
  return new Books(world);
}
