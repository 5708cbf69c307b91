import type { InjectOptions } from 'fastify';
import type { LevelId, ProfileId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import { foundUnit, type NewPerson } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { cast } from './cast.ts';
import { given } from './effects.ts';
import { handedIn } from './letters.ts';
import { outsideUnits, senderFor } from './outside-units.ts';
import { leaveUnasked } from './unasked.ts';
import { isSecret, type Paper, papersOf, pledgeOf } from './papers.ts';

export { cast };

/** A real server on a real database, without a port: requests go through the whole HTTP stack. One per test process. */
let shared: Promise<RunningServer> | undefined;

export function server(): Promise<RunningServer> {
  shared ??= startServer({
    dataDir: process.env.JINGUI_TEST_DIR as string,
    databaseUrl: process.env.JINGUI_TEST_PG,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    scheduler: false,
  }).then((running) => {
    leaveUnasked(running.app.modules.procedures as Map<string, AnyProcedure>, running.app.modules.guards);
    return running;
  });
  return shared;
}

export interface Response {
  readonly status: number;
  // biome-ignore lint: bodies are asserted on field by field
  readonly body: any;
}

export interface WorldOptions {
  readonly profile?: ProfileId;
  readonly authority?: readonly LevelId[];
  readonly siteLevel?: LevelId | 'none';
  readonly own?: Readonly<Record<string, Json>>;
  readonly at?: string;
  readonly secretInvolved?: boolean;
  /** Replaces people of the standard cast by id, or adds to it. */
  readonly people?: readonly NewPerson[];
  /** What the founding leaves out: else everybody has signed and been trained. */
  readonly without?: readonly Paper[];
  /** Who of the people lacks a paper that the others have. */
  readonly lacking?: Readonly<Record<string, Paper>>;
}

/** Half of the shortest idle time any unit may choose, in ms. */
const longestRest = 30_000;
let worlds = 0;

/** A unit of its own for one test: its people, its clock, its profile (`strict` unless said otherwise). */
export async function world(options: WorldOptions = {}): Promise<World> {
  const running = await server();
  const id = `w${process.pid}x${worlds++}x${Date.now().toString(36)}`;
  const people = [
    ...cast.filter((one) => !options.people?.some((other) => other.id === one.id)),
    ...(options.people ?? []),
  ];
  await foundUnit(running.app, {
    id,
    name: '测试市某局',
    profile: options.profile ?? 'strict',
    authority: options.authority ?? ['secret', 'confidential'],
    authorityDocument: '试验授权〔2026〕1号',
    siteLevel: options.siteLevel ?? 'none',
    secretInvolved: options.secretInvolved ?? true,
    own: options.own ?? {},
    at: options.at ?? '2026-03-02T01:00:00.000Z',
    departments: [
      { id: 'leaders', name: '局领导', kind: 'leadership', head: 'principal' },
      { id: 'office', name: '办公室', kind: 'general_office', head: 'office_head' },
      { id: 'secrecy', name: '保密办', kind: 'secrecy_office', head: 'secrecy_head' },
      { id: 'd1', name: '一处', kind: 'business', head: 'head' },
      { id: 'd2', name: '二处', kind: 'business', head: 'head2' },
    ],
    people,
    more: (at) => [
      ...papersOf(people, at, { without: options.without ?? [], lacking: options.lacking ?? {} }),
      ...outsideUnits(at),
    ],
    places: [
      { id: 'cabinet', name: '1号柜', kind: 'cabinet' },
      { id: 'registry_room', name: '机要室', kind: 'key_place', department: 'office', head: 'site_head' },
    ],
  });
  return new World(running, id, people);
}

export class World {
  readonly id: string;
  readonly running: RunningServer;
  private readonly sessions = new Map<string, { readonly token: Promise<string>; used: number }>();
  private readonly people: readonly NewPerson[];
  private keys = 0;

  constructor(running: RunningServer, id: string, people: readonly NewPerson[] = cast) {
    this.running = running;
    this.id = id;
    this.people = people;
  }

  /** Runs a procedure as a person of the cast. */
  async act(
    who: string,
    procedure: string,
    input: object,
    options: { case?: string; key?: string; preview?: true } = {},
  ): Promise<Response> {
    const query = options.case ? `?case=${options.case}` : options.preview ? '?preview=1' : '';
    return this.request(who, {
      method: 'POST',
      url: `/api/procedures/${procedure}${query}`,
      payload: input,
      headers: { 'idempotency-key': options.key ?? `${this.id}-${this.keys++}` },
    });
  }

  /** Runs a procedure that must succeed (200 or 201) and returns its body. */
  async done(
    who: string,
    procedure: string,
    input: object,
    options: { case?: string } = {},
  ): Promise<Response['body']> {
    const answer = await this.act(who, procedure, input, options);
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${procedure} answered ${answer.status}: ${JSON.stringify(answer.body, null, 1)}`);
    return answer.body;
  }

  /** Asks for an approval (202), has it signed by the people named, in order, and returns the case id. Outside steps take `outside:<document>`. */
  async approved(who: string, procedure: string, input: object, signers: readonly string[]): Promise<string> {
    const asked = await this.act(who, procedure, input);
    if (asked.status !== 202)
      throw new Error(`${procedure} answered ${asked.status}, not 202: ${JSON.stringify(asked.body, null, 1)}`);
    const id = asked.body.approval.id as string;
    for (const signer of signers) await this.sign(signer, id);
    return id;
  }

  /** Says once more that it is he, right before he signs (people of a test have no password). */
  async confirm(who: string): Promise<void> {
    const answer = await this.post(who, '/api/session/confirm', { password: '' });
    if (answer.status !== 200) throw new Error(`confirm answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Reads a pledge or a letter, says once more that it is he, and signs. */
  async signed(who: string, procedure: string, input: object): Promise<Response['body']> {
    const { text } = (await this.post(who, `/api/procedures/${procedure}/facts`, input)).body.ask;
    await this.confirm(who);
    return this.done(who, procedure, { ...input, text: text.digest });
  }

  async sign(signer: string, caseId: string): Promise<Response['body']> {
    if (signer.startsWith('outside:')) return this.attach('clerk2', caseId, { document_no: signer.slice(8) });
    return this.done(signer, 'cases.sign', { case: caseId, opinion: '同意' });
  }

  /** Hands the letter of an outside body in for a case and attaches it. */
  async attach(who: string, caseId: string, letter: object = {}): Promise<Response['body']> {
    const { case: asked, steps } = (await this.get(who, `/api/cases/${caseId}`)).body;
    const waiting = steps.find(({ status }: { status: string }) => status === 'waiting');
    const dated = (asked.opened_at as string).slice(0, 10);
    const evidence_id = await handedIn(this, who, { case: caseId }, { dated, ...senderFor(waiting?.role), ...letter });
    return this.done(who, 'cases.attach', { case: caseId, evidence_id });
  }

  async get(who: string, url: string): Promise<Response> {
    return this.request(who, { method: 'GET', url });
  }

  /** Any request as a person of the cast, for routes that are neither a plain GET nor JSON. */
  async send(who: string, options: InjectOptions): Promise<Response> {
    return this.request(who, options);
  }

  /** What stands on the wire, but for the time of day. */
  async bytes(who: string, url: string): Promise<string> {
    const headers = { authorization: `Bearer ${await this.token(who)}`, 'x-jingui': '1' };
    const answer = await this.running.http.inject({ method: 'GET', url, headers });
    const { date: _, ...said } = answer.headers;
    return `${answer.statusCode} ${JSON.stringify(said)} ${answer.payload}`;
  }

  async post(who: string, url: string, payload: object = {}): Promise<Response> {
    return this.request(who, { method: 'POST', url, payload });
  }

  /** Sets the unit's clock and runs the scheduler. */
  async at(instant: string): Promise<void> {
    const answer = await this.post('clerk', '/api/scheduler/run', { at: instant });
    if (answer.status !== 200) throw new Error(`scheduler answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Moves the clock only. */
  async clock(instant: string): Promise<void> {
    await this.post('clerk', '/api/clock', { at: instant });
  }

  /** Everybody's pledge is signed anew on the present day: for what comes long after the founding. */
  async ready(): Promise<void> {
    const { now } = (await this.get('clerk', '/api/session')).body;
    await given(
      this,
      this.people.filter(isSecret).map(({ id }) => pledgeOf(id, now)),
    );
  }

  async obligations(clause: string): Promise<any[]> {
    return (await this.get('officer', `/api/obligations?rule=${clause}`)).body.obligations;
  }

  async alerts(clause: string): Promise<any[]> {
    return (await this.get('officer', `/api/alerts?rule=${clause}`)).body.alerts;
  }

  async ledger(query: string): Promise<any[]> {
    return (await this.get('auditor', `/api/ledger?${query}`)).body.entries;
  }

  private async request(who: string, options: InjectOptions): Promise<Response> {
    const token = await this.token(who);
    const answer = await this.running.http.inject({
      ...options,
      headers: { authorization: `Bearer ${token}`, 'x-jingui': '1', ...options.headers },
    });
    return {
      status: answer.statusCode,
      body: answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.rawPayload,
    };
  }

  /** His session; another one long before the idle limit, which a machine that is slow enough reaches in the middle of a test. */
  private async token(who: string): Promise<string> {
    const known = this.sessions.get(who);
    const now = Date.now();
    if (known && now - known.used < longestRest) {
      known.used = now;
      return known.token;
    }
    // Kept before it is there: who asks for many things at once has one session all the same.
    const token = openSession(this.running.app, this.id, who, 'test');
    this.sessions.set(who, { token, used: now });
    return token;
  }
}
