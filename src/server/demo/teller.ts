import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { type Answer, unauthenticated } from '../act/answer.ts';
import { runProcedure } from '../act/index.ts';
import type { App } from '../app.ts';
import { storeFile } from '../seal/store-file.ts';
import { moveClock } from '../clock.ts';
import { confirm } from '../factor/again.ts';
import { givenIn } from '../factor/given.ts';
import { openSession } from '../sessions.ts';
import { runDuties } from '../scheduler.ts';
import { logFault } from '../log-fault.ts';

/** An act of the story that the regulation did not allow as told; the demo goes on without it. */
export interface Skipped {
  readonly at: Instant;
  readonly who: string;
  readonly procedure: string;
  readonly status: number;
  readonly rules: readonly string[];
}

/** A document of the story and its copies, as the registry answered when it took them in. */
export interface Paper {
  readonly id: string;
  readonly copies: readonly { readonly id: string; readonly code: string; readonly copy_no: number }[];
}

type Body = Readonly<Record<string, unknown>>;

/** Tells the story through the real procedures, each act by the person whose office it is, at its moment of the unit's clock. */
export class Teller {
  readonly skipped: Skipped[] = [];
  /** Papers by the name the chapters call them. */
  readonly papers = new Map<string, Paper>();
  /** The story's present moment. */
  now: Instant = '';
  private readonly app: App;
  private readonly unit: string;
  private readonly sessions = new Map<string, Promise<string>>();

  constructor(app: App, unit: string) {
    this.app = app;
    this.unit = unit;
  }

  /** Carries an act out; null when it was refused or first needs approval. */
  async done(who: string, procedure: string, input: object, caseId?: string): Promise<Body | null> {
    const answer = await this.act(who, procedure, input, caseId);
    if (answer.status === 200 || answer.status === 201) return answer.body;
    return this.skip(who, procedure, answer);
  }

  /** Signs: says right before that it is he. */
  async signed(who: string, procedure: string, input: object): Promise<Body | null> {
    const person = { unitId: this.unit, id: who, token: await this.session(who) };
    const given = givenIn({});
    const origin = { device: '演示 / demo', address: '', browser: null };
    if (given) await confirm(this.app, { given, origin, party: undefined }, person);
    return this.done(who, procedure, input);
  }

  /** Hands in a file as evidence. */
  async handedIn(who: string, about: object, name: string, text: string): Promise<unknown> {
    const upload = randomBytes(16).toString('hex');
    const incoming = { unit: this.unit, upload, level: 1 } as const;
    const { sha256 } = await storeFile(this.app, incoming, Readable.from([Buffer.from(text)]));
    return (await this.done(who, 'evidence.submit', { ...about, file: { name, upload, sha256 } }))?.id;
  }

  /** Asks for an approval and has it signed by these people, in order; answers the case, or null when there was none. */
  async asked(who: string, procedure: string, input: object, ...signers: string[]): Promise<string | null> {
    const answer = await this.act(who, procedure, input);
    const { id } = (answer.body.approval ?? {}) as { id?: string };
    if (answer.status !== 202 || !id) return this.skip(who, procedure, answer);
    for (const signer of signers) await this.done(signer, 'cases.sign', { case: id, opinion: '同意。' });
    return id;
  }

  /** The answer of the last signature, which carries a case out. */
  async agreed(who: string, procedure: string, input: object, ...signers: string[]): Promise<Body | null> {
    const last = signers.at(-1);
    const id = await this.asked(who, procedure, input, ...signers.slice(0, -1));
    return id && last ? this.done(last, 'cases.sign', { case: id, opinion: '同意。' }) : null;
  }

  /** A paper told of before; null when its coming in was skipped. */
  copy(name: string, no = 1): string | null {
    return this.papers.get(name)?.copies.find((one) => one.copy_no === no)?.id ?? null;
  }

  async clock(instant: Instant): Promise<void> {
    await moveClock(this.app, await this.session('linxiaotang'), Date.parse(instant));
    this.now = instant;
  }

  /** The civil date so many days from the present moment. */
  date(days = 0): CivilDate {
    return Temporal.PlainDate.from(dateOf(this.now)).add({ days }).toString();
  }

  async duties(): Promise<void> {
    await runDuties(this.app, this.unit);
  }

  async close(): Promise<void> {
    for (const session of this.sessions.values())
      await this.app.db.alone('select jingui.close_session($1)', [await session]);
  }

  private async act(who: string, procedure: string, input: object, caseId?: string): Promise<Answer> {
    const request = { procedure, input, token: await this.session(who), caseId: caseId ?? null };
    try {
      const answer = await runProcedure(this.app, request);
      if (answer !== unauthenticated) return answer;
      this.sessions.delete(who);
      return await runProcedure(this.app, { ...request, token: await this.session(who) });
    } catch (error) {
      // A fault of one act must not keep a newcomer from the demo.
      logFault(error);
      return { status: 500, body: {} };
    }
  }

  private session(who: string): Promise<string> {
    const open = this.sessions.get(who) ?? openSession(this.app, this.unit, who, '演示 / demo');
    this.sessions.set(who, open);
    return open;
  }

  private skip(who: string, procedure: string, answer: Answer): null {
    const findings = (answer.body.findings ?? []) as readonly { clause: string; rule: string }[];
    const rules = findings.map((finding) => `${finding.clause} ${finding.rule}`);
    this.skipped.push({ at: this.now, who, procedure, status: answer.status, rules });
    return null;
  }
}

/** One thing that happens: at a time of a working day of the story, counted from its end; 0 is the last before today, -1 this moment. */
export interface Happening {
  readonly daysAgo: number;
  readonly time: string;
  readonly tell: (teller: Teller) => Promise<unknown>;
}

export function on(daysAgo: number, time: string, tell: Happening['tell']): Happening {
  return { daysAgo, time, tell };
}
