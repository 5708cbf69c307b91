import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { compareDirectory, type Counts } from '#server/directory/compare/compare.ts';
import { createLdap, type Ldap } from '#server/directory/ldap/ldap.ts';
import { link, openAccount, subjectOf } from './directory.ts';
import { TestLdap } from './ldap.ts';
import { type World, world } from './world.ts';

const base = 'dc=example,dc=org';
const service = { dn: `cn=jingui,${base}`, password: 'of the service', attributes: {} };

export interface Written {
  readonly cn?: string;
  readonly ou?: string;
  readonly uuid?: string;
}

export type Proposal = Readonly<
  Record<'id' | 'kind' | 'state' | 'name' | 'department' | 'person' | 'link' | 'subject', string>
>;

/** A unit and a directory beside it, for each test anew. */
export class Beside {
  readonly far = new TestLdap();
  private unit: World | undefined;
  private asked: Ldap | undefined;

  get w(): World {
    return this.unit as World;
  }

  get ldap(): Ldap {
    return this.asked as Ldap;
  }

  async start(): Promise<void> {
    const port = await this.far.start();
    this.asked = createLdap({
      name: { zh: '单位目录账号', en: 'Directory account' },
      url: `ldap://127.0.0.1:${port}`,
      startTls: false,
      bindDn: service.dn,
      password: service.password,
      ca: undefined,
      base,
      filter: '(uid={login})',
      id: 'entryUUID',
      people: { base, filter: '(employeeType=unit)', name: 'cn', department: 'ou' },
    });
  }

  async anew(): Promise<void> {
    this.far.ails = 'nothing';
    this.far.cutAfter = Infinity;
    this.far.heard.length = 0;
    this.unit = await world();
    this.has();
  }

  /** What the directory has now, beside somebody who is not of the unit: by whose lasting name, as he is written there. */
  has(people: Readonly<Record<string, Written>> = {}): void {
    const entries = Object.entries(people).map(([uid, { cn, ou, uuid }]) => ({
      dn: `uid=${uid},${base}`,
      password: '',
      attributes: {
        employeeType: 'unit',
        entryUUID: uuid ?? subjectOf(this.w, uid),
        ...(cn === undefined ? {} : { cn }),
        ...(ou === undefined ? {} : { ou }),
      },
    }));
    const visitor = { employeeType: 'visitor', entryUUID: subjectOf(this.w, 'visitor'), cn: '来访人' };
    this.far.people = [service, { dn: `uid=visitor,${base}`, password: '', attributes: visitor }, ...entries];
  }

  async read(): Promise<Counts> {
    const app = { ...this.w.running.app, directories: { ldap: this.ldap } };
    return compareDirectory(app, this.w.id, 'cli keeper@machine');
  }

  async proposals(state = 'open', who = 'sysadmin'): Promise<Proposal[]> {
    return (await this.w.get(who, `/api/registers/directory-proposals?state=${state}&limit=200`)).body.rows;
  }

  async only(): Promise<Proposal> {
    const [one, ...more] = await this.proposals();
    expect(more).toEqual([]);
    return one as Proposal;
  }

  async linked(person: string): Promise<string> {
    await openAccount(this.w, person);
    return link(this.w, person, this.ldap.issuer, subjectOf(this.w, person));
  }
}

/** For the tests of a file. */
export function beside(): Beside {
  const it = new Beside();
  beforeAll(() => it.start());
  beforeEach(() => it.anew());
  afterAll(() => it.far.stop());
  return it;
}
