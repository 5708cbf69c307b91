import type { Finding } from '#kernel/verdict.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { Fault, type Outcome, type Refusal } from '#web/app/http.ts';
import type { DeskServer, HandingOver } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import { askedOf, lessOverdue, signable, unsigned, wordsOf } from './desk-list.ts';
import { step } from './desk-machine.ts';
import type { Desk } from './desk-answer.ts';
import { type Askable, askablesOf } from './desk-ask.ts';
import { handle } from './desk-run.ts';
import { type Card, type CarrierCard, type DeskState, emptyDesk, type PersonCard } from './desk-state.ts';
import type { QueueCommand } from './scan-queue.ts';
import type { Sound } from './sounds.ts';

const li: PersonCard = {
  type: 'person',
  id: 'p1',
  code: makeCode('person', 1),
  name: '李明',
  department: '办公室',
  post: '科员',
  grade: 'general',
  clearance: 3,
  overdue: 0,
};
const wang: PersonCard = { ...li, id: 'p2', code: makeCode('person', 2), name: '王芳' };

function copy(serial: number, change: Partial<CarrierCard> = {}): CarrierCard {
  return {
    type: 'carrier',
    id: `c${serial}`,
    code: makeCode('carrier', serial),
    title: `件${serial}`,
    mark: '秘密★10年',
    level: 3,
    copy_no: serial,
    hand: 'registry',
    holder: null,
    due_at: null,
    place: '3号柜',
    ...change,
  };
}

function finding(
  clause: 'CARRIER-018' | 'CARRIER-021' | 'CARRIER-052' | 'CARRIER-053',
  more: Partial<Finding>,
): Finding {
  const says = { zh: clause, en: clause };
  return { rule: clause, clause, kind: 'state', says, remedy: says, facts: {}, fields: [], ...more };
}

function refusalOf(findings: readonly Finding[]): Refusal | null {
  const [first] = findings;
  if (!first) return null;
  return {
    code: 'RULE_STATE',
    rule: first.clause,
    rules: findings.map((one) => one.clause),
    findings,
    reference: 'R-1',
  };
}

const together: Askable = { field: 'bearers', by: 'badge', many: true, title: { zh: '同行携带人', en: 'Bearers' } };
const keeper: Askable = { field: 'keeper', by: 'badge', many: false, title: { zh: '专管人', en: 'Keeper' } };
const caseNo: Askable = { field: 'case_no', by: 'words', many: false, title: { zh: '箱号', en: 'Case' } };

/**
 * Copy 13 nobody approved; of copies 21 and 22 one may go; copy 31 leaves the house with a second bearer, a keeper and the
 * number of its case.
 */
function judge({ carriers, given }: HandingOver): readonly Finding[] {
  const of = (field: string) => given.badges.filter((one) => one.ask.field === field).map((one) => one.card.id);
  const lacks = (carrier: string, field: string) => ({ kind: 'fields', fields: [field], facts: { carrier } }) as const;
  return carriers.flatMap((carrier, at) => {
    if (carrier === 'c13') return [finding('CARRIER-018', { kind: 'denied', facts: { carrier } })];
    if (carrier === 'c21' || carrier === 'c22')
      return carriers.slice(0, at).some((before) => before === 'c21' || before === 'c22')
        ? [finding('CARRIER-021', { facts: { carrier } })]
        : [];
    if (carrier !== 'c31') return [];
    const same = of('bearers').find((id) => id === 'p1');
    return [
      ...(same ? [finding('CARRIER-052', { ...lacks(carrier, 'bearers'), facts: { carrier, person: same } })] : []),
      ...(of('bearers').includes('p2') ? [] : [finding('CARRIER-052', lacks(carrier, 'bearers'))]),
      ...(of('keeper').length > 0 ? [] : [finding('CARRIER-053', lacks(carrier, 'keeper'))]),
      ...(given.words.some((one) => one.value) ? [] : [finding('CARRIER-053', lacks(carrier, 'case_no'))]),
    ];
  });
}

/** A small registry that keeps hands, as the real one does. */
function registry(cards: readonly Card[]) {
  const calls: string[] = [];
  const held = new Map(cards.map((card) => [card.code, card]));
  const done = <R extends object>(result: R): Outcome<R> => ({ kind: 'done', result, reference: 'R-9' });
  const put = (id: string, change: Partial<CarrierCard>) => {
    for (const [code, card] of held)
      if (card.type === 'carrier' && card.id === id) held.set(code, { ...card, ...change });
  };
  const server: DeskServer = {
    card: async (code) => held.get(code) ?? null,
    askables: async () => [together, keeper, caseNo],
    judge: async (over) => ({ refusal: refusalOf(judge(over)), approval: false, foretold: [] }),
    async issue(over, key) {
      const { person, carriers } = over;
      const refusal = refusalOf(judge(over));
      if (refusal) return { kind: 'refused', refusal };
      calls.push(`issue ${person} ${carriers.join(' ')} ${key}`);
      for (const carrier of carriers) put(carrier, { hand: 'person', holder: { id: person, name: '李明' } });
      return done({ movements: carriers.map((carrier) => ({ carrier, movement: `m-${carrier}` })) });
    },
    async takeBack({ carrier, damaged }) {
      const torn = finding('CARRIER-021', { facts: { carrier } });
      if (damaged) return { kind: 'refused', refusal: refusalOf([torn]) as Refusal };
      calls.push(`take-back ${carrier}`);
      put(carrier, { hand: 'registry', holder: null });
      return done({ movement: `b-${carrier}`, late: carrier === 'c7' });
    },
    async undo(movement) {
      calls.push(`undo ${movement}`);
      return done({});
    },
    openInventory: async () => done({ inventory: 'i1', expected: 3 }),
    count: async (_counting, code) =>
      held.has(code)
        ? done({ verdict: code === makeCode('carrier', 9) ? 'destroyed' : 'present' } as const)
        : { kind: 'absent', says: null },
    async summarize() {
      calls.push('summarize');
      return done({ expected: 3, present: 1, unseen: 2, unsearched: 2, remaining: [], strange: [] });
    },
    async undoScan(_, scan) {
      calls.push(`undo-scan ${scan}`);
      return done({});
    },
    async closeInventory() {
      calls.push('close');
      return done({});
    },
    async startSearch(_, unseen) {
      calls.push(`search ${unseen}`);
      return done({});
    },
    signReceipt: async () => done({}),
    reportStray: async (carrier) => {
      calls.push(`stray ${carrier}`);
      return done({});
    },
  };
  return { server, calls };
}

let state: DeskState;
let sounds: (Sound | null)[];
let calls: string[];
let desk: Desk;
let serial: number;

function tell(event: DeskEvent) {
  const next = step(state, event);
  state = next.state;
  sounds.push(next.sound);
}

async function scan(...codes: string[]) {
  for (const code of codes) {
    serial += 1;
    const entry = { id: `s${serial}`, code, at: serial, command: null };
    tell({ type: 'received', ...entry });
    await handle(desk, entry);
  }
}

async function key(command: QueueCommand) {
  serial += 1;
  await handle(desk, { id: `k${serial}`, code: '', at: serial, command });
}

const heard = () => sounds.filter((sound) => sound !== null);
const states = () => state.rows.map((row) => row.state);

beforeEach(() => {
  state = emptyDesk;
  sounds = [];
  serial = 0;
  const made = registry([
    li,
    wang,
    copy(1),
    copy(2),
    copy(13),
    copy(21),
    copy(22),
    copy(31),
    copy(7, { hand: 'person', holder: { id: 'p2', name: '王芳' } }),
    copy(9),
    copy(41, { hand: 'destroyed' }),
    copy(42, { hand: 'missing' }),
    { type: 'place', id: 'k3', code: makeCode('place', 3), name: '3号柜' },
  ]);
  calls = made.calls;
  desk = { server: made.server, state: () => state, tell, page: (effect) => calls.push(effect) };
});

describe('the desk', () => {
  it('issues two copies with three scans and one key', async () => {
    await scan(li.code, copy(1).code, copy(2).code);
    expect(unsigned(state).map((row) => row.code)).toEqual([copy(1).code, copy(2).code]);
    await key('sign');
    expect(calls).toEqual(['issue p1 c1 c2 k4']);
    expect(state.mode).toBe('idle');
    expect(state.person).toBeNull();
    expect(state.rows.filter((row) => row.act === 'lend').map((row) => row.movement)).toEqual(['m-c2', 'm-c1']);
  });

  it('takes back with one scan, also while another person is being served, and says when it was late', async () => {
    await scan(copy(7).code);
    expect(calls).toEqual(['take-back c7']);
    expect(state.rows[0]).toMatchObject({ act: 'take-back', state: 'look', movement: 'b-c7' });
    expect(heard()).toEqual(['look']);
  });

  it('counts what he at the desk just gave back no longer as overdue', () => {
    const card = { ...copy(7), holder: { id: li.id, name: li.name } };
    const back = {
      type: 'taken-back',
      id: 'x',
      card,
      movement: null,
      late: true,
      sideways: false,
      says: { zh: '', en: '' },
      line: [],
      reference: '',
    } as const;
    const serving = (id: string): DeskState => ({ ...emptyDesk, person: { ...li, id, overdue: 2 } });
    expect(lessOverdue(serving(li.id), back).person?.overdue).toBe(1);
    expect(lessOverdue(serving('another'), back).person?.overdue).toBe(2);
    expect(lessOverdue(serving(li.id), { ...back, late: false }).person?.overdue).toBe(2);
  });

  it('pins a refused copy and goes on with the next scan', async () => {
    await scan(li.code, copy(13).code, copy(1).code);
    expect(state.rows.find((row) => row.code === copy(13).code)).toMatchObject({
      state: 'refused',
      pinned: true,
      refusal: { rule: 'CARRIER-018' },
    });
    expect(unsigned(state)).toHaveLength(1);
    expect(heard()).toEqual(['accepted', 'refused', 'accepted']);
  });

  it('asks the last row for its pages again: what was taken back is not, what was to be lent stays', async () => {
    await scan(copy(7).code);
    await key('key:F6');
    expect(calls).toEqual(['take-back c7', 'undo b-c7']);
    expect(state.rows.find((row) => row.code === copy(7).code)).toMatchObject({ state: 'refused', pinned: true });
    await scan(li.code, copy(1).code);
    await key('key:F6');
    expect(unsigned(state)).toEqual([]);
    expect(state.rows.find((row) => row.code === copy(1).code)).toMatchObject({ state: 'look' });
  });

  it('ticks at a copy scanned twice and does not take it back', async () => {
    await scan(li.code, copy(1).code, copy(1).code);
    await key('sign');
    expect(states()).toContain('duplicate');
    expect(calls).toEqual(['issue p1 c1 k4']);
    await scan(copy(7).code, copy(7).code);
    expect(calls.filter((call) => call === 'take-back c7')).toHaveLength(1);
  });

  it('keeps the person until his copies are signed for', async () => {
    await scan(li.code, copy(1).code, wang.code);
    expect(state.person?.id).toBe('p1');
    expect(state.rows[0]).toMatchObject({ state: 'look', pinned: true });
    await key('sign');
    await scan(wang.code);
    expect(state.person?.id).toBe('p2');
  });

  it('previews the batch as a whole: a copy over the number approved is refused before the signature', async () => {
    await scan(li.code, copy(21).code, copy(22).code);
    expect(state.rows.find((row) => row.code === copy(22).code)).toMatchObject({
      state: 'refused',
      pinned: true,
      refusal: { rule: 'CARRIER-021' },
    });
    await key('sign');
    expect(calls).toEqual(['issue p1 c21 k4']);
  });

  it('says at the signature which copies may no longer go, and keeps the others on the list', async () => {
    await scan(li.code, copy(1).code, copy(2).code);
    const late = refusalOf([finding('CARRIER-021', { facts: { carrier: 'c2' } })]) as Refusal;
    const raced: DeskServer = { ...desk.server, issue: async () => ({ kind: 'refused', refusal: late }) };
    await handle({ ...desk, server: raced }, { id: 'k', code: '', at: 9, command: 'sign' });
    expect(unsigned(state).map((row) => row.code)).toEqual([copy(1).code]);
    expect(state.rows.filter((row) => row.state === 'refused').map((row) => row.act)).toEqual(['sign', 'lend']);
  });

  it('asks for what the clauses ask: the second badge as the next scan, the keeper, the case; then one key', async () => {
    await scan(li.code, copy(31).code);
    expect(askedOf(state).map((ask) => ask.field)).toEqual(['bearers', 'keeper', 'case_no']);
    expect(signable(state)).toEqual([]);
    await key('sign');
    expect(calls).toEqual([]);
    await scan(li.code);
    expect(state.rows[0]).toMatchObject({ state: 'refused', refusal: { rule: 'CARRIER-052' } });
    expect(state.given.badges).toEqual([]);
    serial += 3000;
    await scan(wang.code, wang.code);
    expect(state.rows[0]?.state).toBe('duplicate');
    serial += 3000;
    await scan(wang.code);
    expect(state.given.badges.map((one) => [one.ask.field, one.card.name])).toEqual([
      ['bearers', '王芳'],
      ['keeper', '王芳'],
    ]);
    tell({ type: 'words', ask: caseNo, value: '7' });
    expect(wordsOf(state)).toEqual([{ ask: caseNo, value: '7' }]);
    await key('judge');
    expect(signable(state).map((row) => row.code)).toEqual([copy(31).code]);
    await key('sign');
    expect(calls).toHaveLength(1);
    expect(state).toMatchObject({ person: null, given: { badges: [], words: [] } });
  });

  it('takes a badge back with one undo, and the copy asks again', async () => {
    await scan(li.code, copy(31).code, wang.code);
    expect(askedOf(state)[0]?.field).toBe('keeper');
    await key('undo');
    expect(askedOf(state)[0]?.field).toBe('bearers');
    await key('undo');
    expect(unsigned(state)).toEqual([]);
  });

  it('finds what it can ask for in the schema of the hand-over alone', () => {
    const title = { zh: '同行携带人', en: 'Bearers' };
    const schema = {
      properties: {
        person: { type: 'string', 'x-widget': 'person' },
        bearers: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
          'x-widget': 'person',
          'x-title': title,
        },
        case_no: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        due_at: { type: 'string', 'x-widget': 'instant' },
        signature: { type: 'boolean' },
      },
    };
    expect(askablesOf(schema, ['person'])).toEqual([
      { field: 'bearers', by: 'badge', many: true, title },
      { field: 'case_no', by: 'words', many: false, title: { zh: 'case_no', en: 'case_no' } },
    ]);
  });

  it('undoes the last scan: an unsigned row silently, a recorded move by a reverse move', async () => {
    await scan(li.code, copy(1).code, copy(2).code);
    await key('undo');
    expect(unsigned(state).map((row) => row.code)).toEqual([copy(1).code]);
    expect(calls).toEqual([]);
    await key('sign');
    await key('undo');
    expect(calls.at(-1)).toBe('undo m-c1');
    expect(state.rows.find((row) => row.movement === 'm-c1')?.state).toBe('undone');
  });

  it('answers absent and hidden alike and keeps the raw code on the screen', async () => {
    await scan(makeCode('carrier', 4242));
    expect(state.rows[0]).toMatchObject({ state: 'unknown', pinned: true, says: { zh: '在知悉范围内没有找到这个码' } });
  });

  it('counts a cabinet: present, counted already, unregistered, and an alarm for what was destroyed', async () => {
    tell({ type: 'choose-place' });
    await scan(makeCode('place', 3), copy(1).code, copy(1).code, makeCode('carrier', 4242), copy(9).code);
    expect(state.mode).toBe('count');
    expect(state.counting).toMatchObject({
      inventory: 'i1',
      place: '3号柜',
      expected: 3,
      counted: { present: 1, duplicate: 1, unregistered: 1, destroyed: 1 },
    });
    expect(heard()).toEqual(['accepted', 'accepted', 'duplicate', 'unknown', 'alarm']);
    tell({ type: 'acknowledged' });
    expect(state.rows[0]).toMatchObject({ state: 'alarm' });
  });

  it('raises the alarm of what is gone by the books whatever it was doing, and lends none of it', async () => {
    await scan(copy(41).code, li.code, copy(1).code, copy(42).code, copy(41).code);
    expect(calls.filter((call) => call.startsWith('stray'))).toEqual(['stray c41', 'stray c42', 'stray c41']);
    expect(unsigned(state).map((row) => row.code)).toEqual([copy(1).code]);
    expect(state.rows.filter((row) => row.state === 'alarm')).toHaveLength(3);
  });

  it('gives up what is staged with the second Esc alone; a scan between takes the first back', async () => {
    await scan(li.code, copy(1).code);
    await key('key:Escape');
    expect(state.rows[0]).toMatchObject({ act: 'key', state: 'tick', says: { zh: '放弃 1 件？' } });
    await scan(copy(2).code);
    await key('key:Escape');
    expect(unsigned(state)).toHaveLength(2);
    await key('key:Escape');
    expect(unsigned(state)).toEqual([]);
    expect(state.rows.filter((row) => row.state === 'undone')).toHaveLength(2);
    expect(state.person?.id).toBe('p1');
    await key('key:Escape');
    expect(state.person).toBeNull();
    await key('key:Escape');
    await key('key:Escape');
    expect(calls).toEqual(['leave']);
  });

  it('believing to be in a count hands nothing out: F4 while copies wait says so, and Ctrl+Enter in a count does nothing', async () => {
    await scan(li.code, copy(1).code);
    await key('key:F4');
    expect(state.rows[0]).toMatchObject({ act: 'key', says: { zh: '清点没有开始' } });
    expect(state.choosingPlace).toBe(false);
    await key('key:Escape');
    await key('key:Escape');
    await key('key:Escape');
    await key('key:F4');
    await scan(makeCode('place', 3), copy(1).code);
    await key('key:Ctrl+Enter');
    expect(state.rows[0]).toMatchObject({ act: 'key', says: { zh: '清点中不起作用' } });
    await scan(li.code);
    expect(state).toMatchObject({ mode: 'count', person: null });
    expect(calls).toEqual([]);
  });

  it('ends a count with the number that is not there alone, typed into the summary', async () => {
    await key('key:F4');
    await scan(makeCode('place', 3), copy(1).code);
    await key('number:2');
    expect(state.rows[0]).toMatchObject({ act: 'key', says: { zh: '没有打开小结' } });
    await key('key:F4');
    expect(state.counting?.summary?.unseen).toBe(2);
    for (const wrong of ['number:0', 'number:3', 'number:12'] as const) await key(wrong);
    expect(calls).toEqual(['summarize']);
    expect(state.rows[0]).toMatchObject({ says: { zh: '没有结束：输入的是 12' } });
    await key('number:2');
    expect(calls).toEqual(['summarize', 'search 2']);
    expect(state.counting).toMatchObject({ searching: true, summary: null });
  });

  it('a scan closes the summary, an undo takes the last scan of a count back, and a paused count is gone on with', async () => {
    await key('key:F4');
    await scan(makeCode('place', 3), copy(1).code);
    await key('key:F4');
    await scan(copy(2).code);
    expect(state.counting).toMatchObject({ summary: null, counted: { present: 2 } });
    await key('key:Ctrl+Z');
    expect(calls.at(-1)).toMatch(/^undo-scan s/);
    expect(state.counting).toMatchObject({ counted: { present: 1 }, seen: [copy(1).code] });
    await key('pause');
    expect(state).toMatchObject({ mode: 'idle', counting: null });
  });

  it('passes a lost connection to the queue and turns a fault of the server into a row', async () => {
    const entry = { id: 'x', code: copy(1).code, at: 1, command: null };
    tell({ type: 'received', ...entry });
    const lost: Desk = { ...desk, server: { ...desk.server, card: () => Promise.reject(new Fault(0, null)) } };
    await expect(handle(lost, entry)).rejects.toBeInstanceOf(Fault);
    expect(states()).toEqual(['waiting']);
    const broken: Desk = { ...desk, server: { ...desk.server, card: () => Promise.reject(new Fault(500, 'R-5')) } };
    await handle(broken, entry);
    expect(state.rows[0]).toMatchObject({ state: 'unknown', reference: 'R-5' });
  });
});
