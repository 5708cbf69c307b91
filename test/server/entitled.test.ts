import { beforeAll, expect, test } from 'vitest';
import type { AnyProcedure } from '#kernel/module.ts';
import { agreed, paper, topSecret } from '../kit/carriers-hands.ts';
import { cast } from '../kit/cast.ts';
import { Chance } from '../kit/random/chance.ts';
import { inputOf, type Pools } from '../kit/random/inputs.ts';
import { type Response, type World, world } from '../kit/world.ts';

/** Everybody of the cast but those whom the two worlds know differently. */
const differing = ['drafter', 'general'];
const askers = cast.map(({ id }) => id).filter((id) => !differing.includes(id));
const now = new Date('2026-03-02T01:00:00.000Z');

interface Twin {
  readonly w: World;
  readonly pools: Pools;
}

let twins: [Twin, Twin];
let procedures: AnyProcedure[];

/** The same things that all may know of; in the second, people stand otherwise, things are elsewhere, and there is more at high levels. */
async function twin(second: boolean): Promise<Twin> {
  const people = cast
    .filter(({ id }) => differing.includes(id))
    .map((one) => (second ? { ...one, grade: 'important' as const, designated: true } : one));
  const w = await world({ people, ...(second ? { lacking: { general: 'pledges' } } : {}) });
  const of = await paper(w);
  const secret = await paper(w, topSecret);
  if (second) for (let n = 0; n < 3; n++) await paper(w, { ...topSecret, scope: ['p:reader'] });
  if (second) await agreed(w, 'reader', of, ['leader']);
  const kinds = [...w.running.app.modules.things.keys()].map((kind) => [kind, ['nothing']] as const);
  const own = {
    person: ['drafter', 'general', 'reader', 'clerk'],
    document: [of.document, secret.document],
    carrier: [...of.copies, ...secret.copies],
    department: ['d1', 'd2'],
    place: ['cabinet', 'registry_room'],
    scope: ['d:d1', 'p:drafter'],
  };
  return { w, pools: { ...Object.fromEntries(kinds), ...own } };
}

beforeAll(async () => {
  twins = [await twin(false), await twin(true)];
  procedures = [...twins[0].w.running.app.modules.procedures.values()];
});

/** The same question in both worlds: the same things of it, by their places. */
function inputs(procedure: AnyProcedure, seed: number): [Record<string, unknown>, Record<string, unknown>] {
  const of = ({ pools }: Twin) => inputOf(procedure, { chance: new Chance(seed), pools, now });
  return [of(twins[0]), of(twins[1])];
}

const given = ['actor', 'now', 'unit', 'settings', 'calendar', 'input'];

function begins(procedure: AnyProcedure): string[] {
  const { shape = {} } = procedure.input as unknown as {
    shape?: Record<string, { meta(): Record<string, unknown> | undefined }>;
  };
  return Object.values(shape).flatMap((field) => {
    const name = field.meta()?.['x-begins'];
    return typeof name === 'string' ? [name] : [];
  });
}

/** Who may not act is told a clause and why not he; nothing of the thing. */
function isBlind({ body }: Response): void {
  expect(Object.keys(body).sort()).toEqual(expect.arrayContaining(['code', 'findings', 'rules']));
  expect(body).not.toHaveProperty('ask');
  for (const finding of body.findings) expect([finding.kind, finding.facts]).toEqual(['denied', {}]);
}

test('of every act, whoever may not do it is told the same in two worlds in which all he may not know differs', async () => {
  const [a, b] = twins;
  let refused = 0;
  for (const [at, procedure] of procedures.entries())
    for (const [of, who] of askers.entries()) {
      const [one, other] = inputs(procedure, at * 100 + of);
      const url = `/api/procedures/${procedure.id}${(at + of) % 2 === 0 ? '/facts' : '?preview=1'}`;
      const [here, there] = await Promise.all([a.w.post(who, url, one), b.w.post(who, url, other)]);
      const asked = `${who} ${procedure.id} ${JSON.stringify(one)}`;
      if (here.status === 200) {
        const beyond = Object.keys(here.body.ask).filter((key) => ![...given, ...begins(procedure)].includes(key));
        expect([asked, beyond]).toEqual([asked, []]);
      }
      if (here.status !== 403 && here.status !== 404) continue;
      refused++;
      expect({ asked, ...there }).toEqual({ asked, ...here });
      if (here.status === 403) isBlind(here);
    }
  expect(refused).toBeGreaterThan(procedures.length);
});

test('what is asked of many acts at once, with forms half filled in, tells no more', async () => {
  const [a, b] = twins;
  for (const who of ['plain', 'reader2', 'sysadmin', 'printer']) {
    const asked = procedures.map((procedure, at): [object, object] => {
      const [one, other] = inputs(procedure, at).map((input) => ({
        procedure: procedure.id,
        input: Object.fromEntries(Object.entries(input).slice(0, 1)),
      })) as [object, object];
      return [one, other];
    });
    for (let from = 0; from < asked.length; from += 100) {
      const part = asked.slice(from, from + 100);
      const of = (w: World, at: 0 | 1) => w.post(who, '/api/previews', { acts: part.map((one) => one[at]) });
      const [here, there] = [await of(a.w, 0), await of(b.w, 1)];
      const denied = here.body.verdicts.flatMap((one: { findings: { kind: string }[] }, at: number) =>
        one.findings.length > 0 && one.findings.every(({ kind }) => kind === 'denied') ? [at] : [],
      );
      expect(denied.length).toBeGreaterThan(0);
      for (const at of denied) {
        const [one, other] = [here.body.verdicts[at], there.body.verdicts[at]];
        expect({ asked: [who, part[at]], ...other }).toEqual({ asked: [who, part[at]], ...one });
        expect(one.findings.map((found: { kind: string; facts: object }) => [found.kind, found.facts])).toEqual(
          one.findings.map(() => ['denied', {}]),
        );
      }
    }
  }
});
