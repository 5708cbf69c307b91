import { type Books, type Row, textOf, textsOf } from './books.ts';
import { meant, type Somebody } from './people.ts';

/** What the regulation says of somebody and a row: he is to know it, it leaves it open, or he is not. */
export type Says = 'must' | 'may' | 'not';

/** Whom a report concerns, as whoever reported said: the books keep it in the label only. */
export interface Concerned {
  readonly persons: readonly string[];
  readonly departments: readonly string[];
}

/** Columns that name what a row is about. */
const abouts = [
  'document_id',
  'carrier_id',
  'medium_id',
  'case_id',
  'list_id',
  'inventory_id',
  'incident_id',
  'circulation_id',
  'carry_out_id',
  'dispatch_id',
  'order_id',
  'meeting_id',
  'inspection_id',
  'finding_id',
  'seal_id',
  'job_id',
  'object_id',
] as const;

/** Columns that make a line somebody's own. */
const owns = ['person_id', 'owner_id', 'to_id', 'related_id', 'for_id'] as const;

/** What is written down about a person is for him and for those whose duty it is. */
const personal = ['training', 'signature', 'tie', 'cooling_off', 'violation', 'former_grade'];
const duties = [
  'secrecy_officer',
  'secrecy_office_head',
  'hr_dept',
  'personnel_archivist',
  'principal',
  'leader_in_charge',
  'committee',
  'committee_chair',
  'committee_vice_chair',
  'security_admin',
  'system_admin',
  'audit_admin',
  'registry_clerk',
  'classification_reviewer',
  // INSPECT-006: it watches over all of them.
  'supervision_dept',
];

/** The regulation read out: made of its text and of the books, of nothing the product decides with. */
export class Oracle {
  private readonly known = new Map<string, Says>();
  private readonly books: Books;
  private readonly concerned: ReadonlyMap<string, Concerned>;

  constructor(books: Books, concerned: ReadonlyMap<string, Concerned>) {
    this.books = books;
    this.concerned = concerned;
  }

  says(who: Somebody, row: Row, deep = 0): Says {
    const key = `${who.id} ${row.table} ${row.id}`;
    const before = row.id === '' ? undefined : this.known.get(key);
    if (before) return before;
    const said = this.judge(who, row, deep);
    if (row.id !== '') this.known.set(key, said);
    return said;
  }

  private judge(who: Somebody, row: Row, deep: number): Says {
    if (row.table === 'petition') return this.petition(who, row);
    if ('scope' in row.data && 'barred' in row.data) return this.labelled(who, row);
    if (row.table === 'ledger_entry') return this.entry(who, row, deep);
    const own = owns.some((column) => row.data[column] === who.id);
    if (own && row.table !== 'alert' && row.table !== 'obligation') return 'may';
    const about = deep > 4 ? [] : this.about(row);
    const hidden = about.filter((one) => this.says(who, one, deep + 1) === 'not');
    // Said to him by name it is his, but never that there is a petition (PETITION-003).
    if (hidden.length > 0) return own && hidden.every(({ table }) => table !== 'petition') ? 'may' : 'not';
    if (personal.includes(row.table)) return this.personal(who, row);
    return 'may';
  }

  /** PEOPLE-001, PEOPLE-005, PEOPLE-006, CLASSIFY-004, CLASSIFY-019, CARRIER-009, INCIDENT-001, SYSTEM-004. */
  private labelled(who: Somebody, row: Row): Says {
    const { level, regime, scope, barred } = row.data;
    if (meant(who, barred) && row.data.reported_by === who.id) return 'may';
    if (meant(who, barred) || !meant(who, scope) || Number(level) > who.cleared) return 'not';
    const concerned = this.concerned.get(row.id);
    // Whoever reports on his own department, or on his kin, wrote it himself.
    if (concerned && this.isAbout(who, concerned)) return row.data.reported_by === who.id ? 'may' : 'not';
    if (Number(level) >= 3 && !who.ready) return regime === 'state' ? 'not' : 'may';
    return 'must';
  }

  /** PETITION-001 to -003: not the accused, not a member of the accused unit, nobody tied to them; else whose duty it is. */
  private petition(who: Somebody, row: Row): Says {
    const persons = textsOf(row.data.respondent_persons);
    const departments = textsOf(row.data.respondent_departments);
    if (this.isAbout(who, { persons, departments }) || this.labelled(who, row) === 'not') return 'not';
    // What the department of an accused is shown is the same as if nobody had written (case 4); who of it handles petitions is left open.
    const theirs = this.books.rows.some(
      ({ table, id, data }) => table === 'person' && persons.includes(id) && data.department_id === who.department,
    );
    return theirs ? 'may' : 'must';
  }

  private isAbout(who: Somebody, { persons, departments }: Concerned): boolean {
    const inIt = departments.includes(who.department) || departments.some((one) => who.heads.has(one));
    return inIt || persons.some((one) => one === who.id || who.tied.has(one));
  }

  /** SYSTEM-006: the auditor reads the ledger; everybody what he did himself; nobody learns from it of what he may not know. */
  private entry(who: Somebody, row: Row, deep: number): Says {
    if (row.data.actor === who.id || who.roles.has('audit_admin')) return 'may';
    const ids = textOf(row.data.object_id).split(',');
    const about = ids.flatMap((id) => this.books.byId.get(id) ?? []).filter((one) => one !== row);
    // A look at many is there for who may know one of them; which of them it shows him is seen in the answer.
    return about.length > 0 && about.every((one) => this.says(who, one, deep + 1) === 'not') ? 'not' : 'may';
  }

  /** SYSTEM-004: without a duty nobody reads what is written down about somebody else. */
  private personal(who: Somebody, row: Row): Says {
    const of = owns.flatMap((column) => this.books.byId.get(textOf(row.data[column])) ?? []);
    const mine = of.some(({ data }) => who.heads.has(textOf(data.department_id)) || officer(who, data.department_id));
    const recorded = [row.data.recorded_by, row.data.trainer_id].includes(who.id);
    return mine || recorded || duties.some((role) => who.roles.has(role)) ? 'may' : 'not';
  }

  private about(row: Row): readonly Row[] {
    const named = abouts.filter((column) => ![row.id, ''].includes(textOf(row.data[column])));
    // Leave to do something is no part of what was done with a thing: who knows the thing need not know who was asked.
    const ids = (named.length > 1 ? named.filter((column) => column !== 'case_id') : named).map((column) =>
      textOf(row.data[column]),
    );
    return ids.flatMap((id) => this.books.byId.get(id) ?? []).filter(({ table }) => table !== 'person');
  }
}

function officer(who: Somebody, department: unknown): boolean {
  return department === who.department && who.roles.has('dept_secrecy_officer');
}
