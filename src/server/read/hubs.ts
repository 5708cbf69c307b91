import type { Figure } from '#kernel/figure.ts';
import type { DomainId, HubId } from '#kernel/generated/clauses.ts';
import { type Hub, railOf } from '#kernel/hub.ts';
import type { Module } from '#kernel/module.ts';
import { type Answer, notFound } from '../act/answer.ts';
import type { App } from '../app.ts';
import { asHim, forHim, owed } from './addressed.ts';
import { clauseStates } from './clause-states.ts';
import { casesShown } from './cases.ts';
import { figureOf, pictureOf, rowsIn } from './figures.ts';
import { openCases } from './hub-cases.ts';
import { obligationsOf } from './obligations.ts';
import { seesOverview } from './narrowed.ts';
import { menuFor } from './procedures.ts';
import { ok, type Reader } from './read.ts';
import { hubOf, mainRoomsFirst, registerInfos } from './registers.ts';
import { tasksOf } from './tasks.ts';
import { isAdministrator } from './visible.ts';

/** The hubs somebody has anything to do with, what is late in each as far as he answers for it, and what his rail holds by his roles. */
export async function hubsFor(reader: Reader): Promise<Answer> {
  const { app, presence } = reader;
  const his = hisHubs(reader);
  const late = await lateIn(reader);
  const hubs = app.regulation.hubs
    .filter(({ id }) => his.has(id))
    .map(({ id, icon, zh, en, lead, domains }) => ({
      id,
      icon,
      domains,
      title: { zh, en },
      lead,
      late: domains.reduce((sum, domain) => sum + (late.get(domain) ?? 0), 0),
    }));
  const open = new Set<string>([...his, ...pagesOf(reader, his)]);
  return ok({ hubs, rail: railOf(app.regulation.rails, presence.actor.roles, open) });
}

/** Work a hub shows the first due of; who has more of it looks at it in his day or in a register. */
const mostOwed = 200;

/** What a hub shows first: its figures, its picture, and what is under way of what he may know. */
export async function hubOverview(reader: Reader, id: string): Promise<Answer> {
  const hub = hubNamed(reader, id);
  if (!hub) return notFound;
  const rooms = roomsOf(reader.app, hub);
  const figures = [];
  for (const figure of rooms.flatMap((room) => room.figures).toSorted(byTone))
    figures.push(await figureOf(reader, figure));
  const [picture] = rooms.flatMap((room) => room.pictures);
  const cases = await openCases(
    reader,
    rooms.flatMap((room) => room.procedures.map((one) => one.id)),
  );
  const prefixes = reader.app.regulation.domains.flatMap((one) => (hub.domains.includes(one.id) ? [one.prefix] : []));
  const owed = await obligationsOf(reader, { prefixes, status: ['open', 'overdue'], most: mostOwed });
  const { tasks, shown } = await tasksOf(reader, owed);
  const body = {
    tasks,
    work: { count: tasks.length + cases.length, exact: owed.length < mostOwed },
    figures: figures.filter((one) => one !== null),
    picture: picture ? await pictureOf(reader, picture) : null,
    cases,
    asOf: reader.presence.now,
  };
  return reader.show('read:hub', [...casesShown(cases), ...shown], ok(body));
}

/** A card tells how large a register is; its page counts further. */
const mostOnCard = 1000;

/** How many rows each register of a hub has for him. */
export async function hubRegisters(reader: Reader, id: string): Promise<Answer> {
  const hub = hubNamed(reader, id);
  if (!hub) return notFound;
  const counts: { name: string; count: number; exact: boolean }[] = [];
  for (const { name } of registerInfos(reader.app, reader.presence.actor).filter((one) => one.hub === hub.id)) {
    const rows = await rowsIn(reader, name, mostOnCard);
    if (rows) counts.push({ name, ...rows });
  }
  return ok({ counts });
}

/** The clauses of a hub, and for whose office it is how each of them runs. */
export async function hubClauses(reader: Reader, id: string): Promise<Answer> {
  const hub = hubNamed(reader, id);
  return hub ? ok(await clauseStates(reader, hub.domains)) : notFound;
}

/** What simply is stands before what is late, and that before what is to be looked at. */
function byTone(a: Figure, b: Figure): number {
  const rank = ({ tone }: Figure) => (tone === undefined ? 0 : tone === 'bad' ? 1 : 2);
  return rank(a) - rank(b);
}

function hubNamed(reader: Reader, id: string): Hub | undefined {
  return hisHubs(reader).has(id as HubId) ? reader.app.regulation.hubs.find((one) => one.id === id) : undefined;
}

/** A domain whose clauses are all off for the unit is absent, not empty; so is one of which his menu holds nothing. */
function hisHubs({ app, presence }: Reader): ReadonlySet<HubId> {
  const { actor, settings } = presence;
  // What everybody may begin is no business of the three administrators.
  const acts = menuFor(app, actor).filter(
    ({ id }) => !isAdministrator(actor) || app.modules.procedures.get(id)?.menu !== undefined,
  );
  const inMenu = [...registerInfos(app, actor), ...acts].flatMap(({ menu, hub }) => (menu ? [hub] : []));
  const inForce = new Set(
    app.regulation.clauses.flatMap(({ id, domain }) => (settings.off.includes(id) ? [] : [domain])),
  );
  const standing = app.regulation.hubs.filter(({ domains }) => domains.some((domain) => inForce.has(domain)));
  return new Set(standing.map(({ id }) => id).filter((id) => inMenu.includes(id)));
}

/** Pages beside the hubs that a rail may hold. */
function pagesOf(reader: Reader, his: ReadonlySet<HubId>): string[] {
  const whole = seesOverview(reader) ? ['overview'] : [];
  return his.has('system') ? [...whole, 'ledger'] : whole;
}

function roomsOf(app: App, hub: Hub): readonly Module[] {
  return mainRoomsFirst(app.modules.all.filter((module) => hubOf(app, module) === hub.id));
}

/** By domain, on how many things something is late that he answers for or watches. */
async function lateIn({ app, presence, query }: Reader): Promise<ReadonlyMap<DomainId, number>> {
  const values: unknown[] = [presence.unit.id];
  const his = asHim(forHim(app, owed), presence.actor, presence.now, values);
  const rows = await query<{ prefix: string; n: number }>(
    `select split_part(o.clause, '-', 1) as prefix, count(distinct o.object_id)::int as n from obligation o
     where o.unit_id = $1 and o.status = 'overdue' and ${his} group by 1`,
    values,
  );
  const domains = new Map(app.regulation.domains.map(({ prefix, id }) => [prefix, id]));
  return new Map(rows.flatMap(({ prefix, n }) => (domains.has(prefix) ? [[domains.get(prefix) as DomainId, n]] : [])));
}
