import type { InjectOptions } from 'fastify';
import type { LevelId, ProfileId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import { foundUnit, type NewPerson } from '#server/found.ts';
import { openSession } from '#server/login.ts';
import { type RunningServer, startServer } from '#server/main.ts';

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
}

/** The standard cast: every role of the catalog held by somebody; ids are what they are called in tests. */
export const cast: readonly NewPerson[] = [
  { id: 'clerk', name: '机要员甲', department: 'office', post: '机要员', grade: 'core', roles: ['registry_clerk'], designated: true },
  { id: 'clerk2', name: '机要员乙', department: 'office', post: '机要员', grade: 'core', roles: ['registry_clerk', 'courier'], designated: true },
  { id: 'officer', name: '保密员', department: 'secrecy', post: '专职保密员', grade: 'core', roles: ['secrecy_officer', 'destruction_supervisor'], designated: true },
  { id: 'secrecy_head', name: '保密办主任', department: 'secrecy', post: '保密办主任', grade: 'core', roles: ['secrecy_office_head', 'dept_head'] },
  { id: 'office_head', name: '办公室主任', department: 'office', post: '办公室主任', grade: 'core', roles: ['office_head', 'dept_head'] },
  { id: 'head', name: '一处处长', department: 'd1', post: '处长', grade: 'core', roles: ['dept_head', 'committee_member'] },
  { id: 'head2', name: '二处处长', department: 'd2', post: '处长', grade: 'core', roles: ['dept_head', 'committee_member'] },
  { id: 'drafter', name: '承办人', department: 'd1', post: '科员', grade: 'core', roles: ['drafter'] },
  { id: 'reader', name: '阅文人', department: 'd1', post: '科员', grade: 'core', roles: [] },
  { id: 'reader2', name: '阅文人乙', department: 'd2', post: '科员', grade: 'core', roles: [] },
  { id: 'general', name: '一般涉密人员', department: 'd2', post: '科员', grade: 'general', roles: [] },
  { id: 'plain', name: '非涉密人员', department: 'd2', post: '科员', grade: 'none', roles: [] },
  { id: 'reviewer', name: '定密审核员', department: 'secrecy', post: '定密审核员', grade: 'core', roles: ['classification_reviewer'] },
  { id: 'classifier', name: '定密责任人', department: 'leaders', post: '副局长', grade: 'core', roles: ['classifier'], leadership: true },
  { id: 'leader', name: '分管领导', department: 'leaders', post: '副局长', grade: 'core', roles: ['leader_in_charge', 'committee_vice_chair'], leadership: true },
  { id: 'business_leader', name: '分管业务领导', department: 'leaders', post: '副局长', grade: 'core', roles: ['business_leader'], leadership: true },
  { id: 'principal', name: '局长', department: 'leaders', post: '局长', grade: 'core', roles: ['principal', 'committee_chair', 'committee'], leadership: true },
  { id: 'legal', name: '法务', department: 'd1', post: '法务主管', grade: 'important', roles: ['legal_dept'] },
  { id: 'hr', name: '人事', department: 'd2', post: '人事主管', grade: 'important', roles: ['hr_dept'] },
  { id: 'it', name: '信息', department: 'd2', post: '信息主管', grade: 'important', roles: ['it_dept'] },
  { id: 'archivist', name: '档案员', department: 'office', post: '档案管理员', grade: 'core', roles: ['archivist'] },
  { id: 'printer', name: '文印员', department: 'office', post: '文印员', grade: 'core', roles: ['print_operator'] },
  { id: 'seal_keeper', name: '印章保管人', department: 'office', post: '印章保管人', grade: 'important', roles: ['seal_keeper'] },
  { id: 'petition_clerk', name: '信访件管理员', department: 'office', post: '信访员', grade: 'important', roles: ['petition_clerk'] },
  { id: 'site_head', name: '要害部位负责人', department: 'office', post: '机要室负责人', grade: 'core', roles: ['site_head'] },
  { id: 'host', name: '会议主办人', department: 'd1', post: '科员', grade: 'core', roles: ['meeting_host'] },
  { id: 'sysadmin', name: '系统管理员', department: 'office', post: '系统管理员', roles: ['system_admin'] },
  { id: 'secadmin', name: '安全保密管理员', department: 'secrecy', post: '安全保密管理员', roles: ['security_admin'] },
  { id: 'auditor', name: '安全审计员', department: 'leaders', post: '安全审计员', roles: ['audit_admin'] },
];

let worlds = 0;

/** A unit of its own for one test: its people, its clock, its profile (`strict` unless said otherwise). */
export async function world(options: WorldOptions = {}): Promise<World> {
  const running = await server();
  const id = `w${process.pid}x${worlds++}x${Date.now().toString(36)}`;
  const people = [...cast.filter((one) => !options.people?.some((other) => other.id === one.id)), ...(options.people ?? [])];
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
    places: [
      { id: 'cabinet', name: '1号柜', kind: 'cabinet' },
      { id: 'registry_room', name: '机要室', kind: 'key_place', department: 'office' },
    ],
  });
  return new World(running, id);
}

export class World {
  readonly id: string;
  readonly running: RunningServer;
  private readonly tokens = new Map<string, string>();
  private keys = 0;

  constructor(running: RunningServer, id: string) {
    this.running = running;
    this.id = id;
  }

  /** Runs a procedure as a person of the cast. */
  async act(who: string, procedure: string, input: object, options: { case?: string; key?: string; preview?: true } = {}): Promise<Response> {
    const query = options.case ? `?case=${options.case}` : options.preview ? '?preview=1' : '';
    return this.request(who, { method: 'POST', url: `/api/procedures/${procedure}${query}`, payload: input, headers: { 'idempotency-key': options.key ?? `${this.id}-${this.keys++}` } });
  }

  /** Runs a procedure that must succeed (200 or 201) and returns its body. */
  async done(who: string, procedure: string, input: object, options: { case?: string } = {}): Promise<Response['body']> {
    const answer = await this.act(who, procedure, input, options);
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`${procedure} answered ${answer.status}: ${JSON.stringify(answer.body, null, 1)}`);
    return answer.body;
  }

  /** Asks for an approval (202), has it signed by the people named, in order, and returns the case id. Outside steps take `outside:<document>`. */
  async approved(who: string, procedure: string, input: object, signers: readonly string[]): Promise<string> {
    const asked = await this.act(who, procedure, input);
    if (asked.status !== 202) throw new Error(`${procedure} answered ${asked.status}, not 202: ${JSON.stringify(asked.body, null, 1)}`);
    const id = asked.body.approval.id as string;
    for (const signer of signers) await this.sign(signer, id);
    return id;
  }

  async sign(signer: string, caseId: string): Promise<Response['body']> {
    if (signer.startsWith('outside:')) return this.done('clerk', 'cases.attach', { case: caseId, document: signer.slice(8), dated: '2026-03-01' });
    return this.done(signer, 'cases.sign', { case: caseId, opinion: '同意' });
  }

  async get(who: string, url: string): Promise<Response> {
    return this.request(who, { method: 'GET', url });
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
    const answer = await this.running.http.inject({ ...options, headers: { authorization: `Bearer ${token}`, 'x-jingui': '1', ...options.headers } });
    return { status: answer.statusCode, body: answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.rawPayload };
  }

  private async token(who: string): Promise<string> {
    const known = this.tokens.get(who);
    if (known) return known;
    const token = await openSession(this.running.app, this.id, who, 'test');
    this.tokens.set(who, token);
    return token;
  }
}
