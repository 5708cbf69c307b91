import type { Chance } from '#test/kit/random/chance.ts';
import { type Row, textOf } from './books.ts';
import type { Field, Menu, Procedure, Register } from './menu.ts';
import type { Answer, Visitor } from './visitor.ts';

/** One question, asked of the server when it is called. `about` is the row it asks for, `twin` the same question about nothing at all. */
export interface Question {
  readonly said: string;
  readonly about?: Row | undefined;
  readonly register?: Register | undefined;
  readonly ask: (visitor: Visitor) => Promise<Answer>;
  readonly twin?: ((visitor: Visitor) => Promise<Answer>) | undefined;
}

const get = (path: string, more: Partial<Question> = {}): Question => ({
  said: `GET ${path}`,
  ask: (visitor) => visitor.get(path),
  ...more,
});

export interface Asking {
  readonly menu: Menu;
  readonly chance: Chance;
  /** Some row of a table, half of them such as he is not to know. */
  readonly row: (table: string) => Row | undefined;
  /** Some word of some row. */
  readonly word: () => string;
  readonly absent: () => string;
}

/** A question drawn at random. */
export function draw(asking: Asking): Question {
  const { chance } = asking;
  const kinds: readonly [number, (asking: Asking) => Question][] = [
    [14, list],
    [18, single],
    [8, find],
    [6, scan],
    [4, print],
    [16, considered],
    [8, previews],
    [4, book],
    [2, clause],
    [5, oneCase],
    [6, messages],
    [5, ledger],
    [3, body],
    [4, plain],
  ];
  let at = chance.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of kinds) {
    at -= weight;
    if (at < 0) return make(asking);
  }
  return plain(asking);
}

function list({ menu, chance, word }: Asking): Question {
  const register = chance.pick(menu.registers) as Register;
  const query = chance.pick(['limit=200', 'limit=50', `limit=200&q=${encodeURIComponent(word())}`]) as string;
  return get(`/api/registers/${register.name}?${query}`, query === 'limit=200' ? { register } : {});
}

function book({ menu, chance }: Asking): Question {
  return get(`/api/registers/${chance.pick(menu.registers)?.name}.xlsx`);
}

function single({ menu, chance, row, absent }: Asking): Question {
  const register = chance.pick(menu.registers) as Register;
  const about = row(register.object);
  const at = (id: string) => `/api/registers/${register.name}/${encodeURIComponent(id)}`;
  return get(at(about?.id ?? absent()), { about, register, twin: (visitor) => visitor.get(at(absent())) });
}

const find = ({ word }: Asking): Question => get(`/api/find?q=${encodeURIComponent(word())}`);

function scan({ row, chance, absent }: Asking): Question {
  const about = row(chance.pick(['carrier', 'slip', 'carrier', 'place']) as string);
  const code = textOf(about?.data.code) || absent();
  return get(`/api/scan/${code}`, { about });
}

function print({ chance, row, absent }: Asking): Question {
  const document = row('document');
  const id = document?.id ?? absent();
  const carrier = row('carrier');
  return chance.pick([
    () =>
      get(`/api/labels?document=${id}`, {
        about: document,
        twin: (visitor) => visitor.get(`/api/labels?document=${absent()}`),
      }),
    () => get(`/api/labels?carriers=${carrier?.id ?? absent()}`, { about: carrier }),
    () =>
      get(`/api/routing-slips/${id}`, {
        about: document,
        twin: (visitor) => visitor.get(`/api/routing-slips/${absent()}`),
      }),
    () => get(`/api/code-cards/${chance.pick(['place', 'person', 'badge', 'door'])}`),
    () => get('/api/practice-sheet'),
  ])?.() as Question;
}

/** Fills in a form: things by their ids, the rest with what is usual. */
function filled(
  { chance, row, absent }: Asking,
  { schema }: Procedure,
): { input: object; swapped: object; about: Row | undefined } {
  const input: Record<string, unknown> = {};
  const swapped: Record<string, unknown> = {};
  let about: Row | undefined;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (chance.of(0.15)) continue;
    const found = field['x-widget'] ? row(field['x-widget']) : undefined;
    if (found) about ??= found;
    const wrapped = (value: unknown) => (field.type === 'array' ? [value] : value);
    if (found) {
      input[name] = wrapped(found.id);
      swapped[name] = wrapped(found === about ? absent() : found.id);
    } else input[name] = swapped[name] = usual(field, chance);
  }
  return { input, swapped, about };
}

function usual(field: Field, chance: Chance): unknown {
  if (field.enum) return chance.pick(field.enum);
  if (field['x-widget'] === 'instant') return '2026-03-02T01:00:00.000Z';
  if (field['x-widget'] === 'date') return '2026-03-02';
  return { integer: 1, number: 1, boolean: true, array: [], object: {} }[field.type ?? ''] ?? '有关事项';
}

/** The facts or the preview of an act. */
function considered(asking: Asking): Question {
  const procedure = asking.chance.pick(asking.menu.procedures) as Procedure;
  const { input, swapped, about } = filled(asking, procedure);
  const path = `/api/procedures/${procedure.id}${asking.chance.pick(['/facts', '?preview=1'])}`;
  return {
    said: `POST ${path} ${JSON.stringify(input)}`,
    about,
    ask: (visitor) => visitor.post(path, input),
    twin: (visitor) => visitor.post(path, swapped),
  };
}

function previews(asking: Asking): Question {
  const procedures = Array.from({ length: 8 }, () => asking.chance.pick(asking.menu.procedures) as Procedure);
  const acts = procedures.map((procedure) => ({ procedure: procedure.id, input: filled(asking, procedure).input }));
  return {
    said: `POST /api/previews ${JSON.stringify(acts)}`,
    ask: (visitor) => visitor.post('/api/previews', { acts }),
  };
}

function oneCase({ chance, row, absent }: Asking): Question {
  if (chance.of(0.4)) return get(`/api/cases?box=${chance.pick(['todo', 'mine', 'done', 'usable'])}`);
  const about = row('case');
  return get(`/api/cases/${about?.id ?? absent()}`, {
    about,
    twin: (visitor) => visitor.get(`/api/cases/${absent()}`),
  });
}

function messages({ chance, row, menu }: Asking): Question {
  const what = chance.pick(['alerts', 'obligations']);
  const about = row(chance.pick(['document', 'carrier', 'incident', 'petition', 'finding', 'case']) as string);
  const query = chance.pick(['', `?rule=${chance.pick(menu.clauses)}`, `?object=${about?.id ?? ''}`]);
  return get(`/api/${what}${query}`);
}

function ledger({ chance, row }: Asking): Question {
  const about = row(chance.pick(['document', 'carrier', 'incident', 'petition', 'case', 'person']) as string);
  return get(
    `/api/ledger?limit=100${chance.pick(['', `&object=${about?.id ?? ''}`, `&actor=${row('person')?.id ?? ''}`])}`,
  );
}

const clause = ({ menu, chance }: Asking): Question => get(`/api/clauses/${chance.pick(menu.clauses)}`);

function body({ chance, row, absent }: Asking): Question {
  if (chance.of(0.3)) {
    const evidence = row('evidence');
    return get(`/api/evidence/${evidence?.id ?? absent()}/file`, { about: evidence });
  }
  const about = row(chance.of(0.5) ? 'body' : 'document');
  const path = about?.table === 'body' ? `/api/bodies/${about.id}` : `/api/documents/${about?.id ?? absent()}/bodies`;
  return get(path, { about });
}

function plain({ chance }: Asking): Question {
  return get(
    chance.pick([
      '/api/my-day',
      '/api/my-day',
      '/api/messages',
      '/api/home',
      '/api/readiness',
      '/api/session',
      '/api/sessions',
      '/api/clauses',
      '/api/articles',
      '/api/calendar',
      '/api/registers',
      '/api/procedures',
      '/api/ledger/state',
      '/api/ledger/checkpoint',
      '/api/health',
      '/api/demo/accounts',
      '/api/factors',
    ]) as string,
  );
}
