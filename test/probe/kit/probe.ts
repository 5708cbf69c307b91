import { type RunningServer, startServer } from '#server/main.ts';
import { demoUnit } from '#server/demo/index.ts';
import { asOwner } from '#test/kit/owner.ts';
import { Chance } from '#test/kit/random/chance.ts';
import { World } from '#test/kit/world.ts';
import { forbidden, idsIn, wordsOf } from './betrays.ts';
import { type Books, booksOf, type Row, textOf } from './books.ts';
import { dayAgainst, type Found, leaksIn, listAgainst, ofOthers, plain } from './compare.ts';
import { Oracle } from './oracle.ts';
import { type Somebody, peopleOf } from './people.ts';
import { accuse, type Planted, plant } from './plants.ts';
import { type Menu, menuOf, type Register } from './menu.ts';
import { draw, type Question } from './reads.ts';
import { type Answer, Visitor } from './visitor.ts';

export interface Finding extends Found {
  readonly who: string;
  readonly asked: string;
}

/** Read lately by every reading: its own entries would be news at each. */
const growing = ['ledger_entry'];

/** The demo with what is planted, its people signed in, and the regulation read out over its books. */
export class Probe {
  readonly server: RunningServer;
  readonly world: World;
  readonly chance: Chance;
  planted: Planted = { words: new Map(), concerned: new Map() };
  visitors: Visitor[] = [];
  private readonly dataDir: string;
  private menu: Menu = { registers: [], procedures: [], clauses: [] };
  private books: Books = { now: '', rows: [], byId: new Map() };
  private people = new Map<string, Somebody>();
  private oracle = new Oracle(this.books, new Map());
  private tables = new Map<string, readonly Row[]>();
  private words: readonly string[] = [];
  private readonly seen = new Map<string, ReadonlyMap<string, Row>>();

  private constructor(server: RunningServer, dataDir: string, seed: number) {
    this.server = server;
    this.dataDir = dataDir;
    this.world = new World(server, demoUnit);
    this.chance = new Chance(seed);
  }

  static async begun(dataDir: string, seed: number): Promise<Probe> {
    const server = await startServer({ dataDir, port: 0, host: '127.0.0.1', demo: true, scheduler: false });
    const probe = new Probe(server, dataDir, seed);
    await probe.look();
    const cast = probe.cast();
    probe.planted = await plant(probe.world, cast, probe.chance, probe.books.now);
    for (let n = 0; n < 14; n++) await accuse(probe.world, cast, probe.chance, probe.planted);
    for (const id of cast.people) probe.visitors.push(await Visitor.signedIn(server.url, id));
    probe.menu = await menuOf(probe.visitors[0] as Visitor);
    await probe.look();
    return probe;
  }

  cast() {
    const ids = (table: string) => (this.tables.get(table) ?? []).map(({ id }) => id);
    return { people: ids('person'), departments: ids('department') };
  }

  /** Reads the books anew: what was written since is judged by what stands now. */
  async look(): Promise<Books> {
    const now = await this.now();
    this.books = await asOwner((client) => booksOf(client, demoUnit, now), this.dataDir);
    this.tables = Map.groupBy(this.books.rows, ({ table }) => table);
    this.people = new Map(peopleOf(this.books).map((one) => [one.id, one]));
    this.oracle = new Oracle(this.books, this.planted.concerned);
    this.words = [...new Set(this.books.rows.flatMap((row) => wordsOf(row, this.planted.words)))];
    this.seen.clear();
    return this.books;
  }

  says(who: string, row: Row): 'must' | 'may' | 'not' {
    return this.oracle.says(this.people.get(who) as Somebody, row);
  }

  /** One random question of a random person, held against the oracle. */
  async once(): Promise<{ question: Question; findings: readonly Finding[] }> {
    const visitor = this.chance.pick(this.visitors) as Visitor;
    const says = (row: Row) => this.says(visitor.id, row);
    const question = draw({
      menu: this.menu,
      chance: this.chance,
      row: (table) => this.some(table, says),
      word: () => this.chance.pick(this.words) ?? '',
      absent: () => this.server.app.newId(),
    });
    const answer = await question.ask(visitor);
    const found: Found[] = this.leaks(visitor.id, question, answer, says);
    if (answer.status >= 500) found.push({ kind: 'leak', what: `answered ${answer.status}` });
    const { about, register, twin } = question;
    if (about && twin && says(about) === 'not') {
      const nothing = await twin(visitor);
      if (plain(answer) !== plain(nothing))
        found.push({ kind: 'leak', what: `${about.table} ${about.id} is told from nothing` });
    }
    if (question.said === 'GET /api/my-day') found.push(...dayAgainst(answer, this.owed(visitor.id)));
    if (about && register?.main && says(about) === 'must' && answer.status !== 200)
      found.push({ kind: 'hidden', what: `${about.table} ${about.id}: ${answer.status}` });
    if (!about && register?.main && this.labelled(register.object))
      found.push(...listAgainst(answer, await total(visitor, register), this.tables.get(register.object) ?? [], says));
    const asked = question.said;
    return { question, findings: found.map((one) => ({ ...one, who: visitor.id, asked })) };
  }

  /** Rows of the books he is not to know, in what is answered to him. The auditor reads the whole ledger (SYSTEM-006). */
  private leaks(who: string, { said }: Question, answer: Answer, says: (row: Row) => 'must' | 'may' | 'not'): Found[] {
    const ledger = said.startsWith('GET /api/ledger?');
    if (ledger && this.people.get(who)?.roles.has('audit_admin')) return [];
    const told = new Set([...(isOwn(said) ? this.told(who, says) : []), ...this.asked(said, says)]);
    const seen = { byId: this.books.byId, says, forbidden: this.forbidden(who), typed: decodeURIComponent(said), told };
    return [...leaksIn(ledger ? ofOthers(answer, who) : answer, seen)];
  }

  /** Ids of what he is told of as his: what a message to him is about and comes from, and what a case he may know asks for (a signer sees what he signs). */
  private told(who: string, says: (row: Row) => string): readonly string[] {
    const of = (table: string) => (this.tables.get(table) ?? []).filter((row) => says(row) !== 'not');
    const messages = [...of('alert'), ...of('obligation')].filter(
      ({ data }) => data.to_id === who || data.owner_id === who,
    );
    const about = [...messages, ...of('case')].map(({ data }) => textOf(data.object_id));
    // The book of a seal names the paper it was set on by its number (SEAL-002), never by a title.
    const sealed = of('seal_use').map(({ data }) => textOf(data.document));
    const named = of('case').flatMap(({ data }) => this.numbersIn(JSON.stringify(data.title)));
    return [...about, ...sealed, ...named, ...messages.flatMap(({ data }) => idsIn(textOf(data.cause)))];
  }

  /** A request may be about a batch: whoever may know the request sees all of it, and nothing above its own level. */
  private asked(said: string, says: (row: Row) => string): readonly string[] {
    const [, id = ''] = /^GET \/api\/cases\/(\w+)/.exec(said) ?? [];
    const [request] = (this.books.byId.get(id) ?? []).filter((row) => row.table === 'case' && says(row) !== 'not');
    if (!request) return [];
    const papers = [...(this.tables.get('document') ?? []), ...(this.tables.get('carrier') ?? [])];
    return papers.flatMap((row) => (Number(row.data.level) <= Number(request.data.level) ? [row.id] : []));
  }

  private numbersIn(text: string): readonly string[] {
    return (this.tables.get('document') ?? [])
      .map(({ data }) => textOf(data.doc_no))
      .filter((no) => no !== '' && text.includes(no));
  }

  private owed(who: string): readonly Row[] {
    const open = ({ data }: Row) => data.owner_id === who && ['open', 'overdue'].includes(textOf(data.status));
    return (this.tables.get('obligation') ?? []).filter(open);
  }

  /** Rows of which something was written while `change` went on. */
  async changedBy(change: () => Promise<unknown>): Promise<readonly Row[]> {
    const before = new Set(this.books.rows.map(written));
    await change();
    return (await this.look()).rows.filter((row) => !before.has(written(row)));
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  private async now(): Promise<string> {
    return (await this.world.get('linxiaotang', '/api/session')).body.now;
  }

  private labelled(table: string): boolean {
    const [row] = this.tables.get(table) ?? [];
    return row !== undefined && 'barred' in row.data;
  }

  private some(table: string, says: (row: Row) => string): Row | undefined {
    const all = this.tables.get(table) ?? [];
    const hidden = this.chance.of(0.5) ? all.filter((row) => says(row) === 'not') : [];
    return this.chance.pick(hidden.length > 0 ? hidden : all);
  }

  private forbidden(who: string): ReadonlyMap<string, Row> {
    const known = this.seen.get(who);
    if (known) return known;
    const hidden = (row: Row) => !growing.includes(row.table) && this.says(who, row) === 'not';
    const made = forbidden(this.books, this.planted.words, hidden);
    this.seen.set(who, made);
    return made;
  }
}

/** His day, his messages, his cases and the books of seals. */
function isOwn(said: string): boolean {
  const own = ['my-day', 'messages', 'cases', 'alerts', 'obligations', 'find', 'registers/seal'];
  return own.some((path) => said.startsWith(`GET /api/${path}`));
}

const written = ({ table, data }: Row) => `${table} ${JSON.stringify(data)}`;

/** How many rows a register has for him, all pages together. */
async function total(visitor: Visitor, { name }: Register): Promise<Answer> {
  return visitor.get(`/api/registers/${name}/total`);
}
