import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { expect, test, vi } from 'vitest';
import { register } from '#cli/commands/directory.ts';
import { announce } from '#server/announce.ts';
import { openControl } from '#server/control.ts';
import { directoryActs } from '#server/directory/compare/acts.ts';
import { keyActs } from '#server/keys/acts.ts';
import { beside } from '../kit/beside.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { subjectOf } from '../kit/directory.ts';
import { world } from '../kit/world.ts';

const at = beside();

test('what is written there is shown as it is written, makes nobody somebody, and two of one lasting name are nobody', async () => {
  await at.linked('reader');
  const bell = String.fromCodePoint(7);
  at.has({
    control: { cn: `a${bell}\u202Eb\u200B\0` },
    long: { cn: '长'.repeat(5000), ou: '"><script>alert(1)</script>' },
    namesake: { cn: '阅文人', ou: '一处' },
    homograph: { cn: 'аdmin' },
    ciphertext: { cn: 'jingui-sealed:1:AAAA' },
    formula: { cn: '=cmd|calc!A1' },
    one: { cn: '孪生甲', uuid: subjectOf(at.w, 'reader') },
    two: { cn: '孪生乙', uuid: subjectOf(at.w, 'reader').toUpperCase() },
    broken: { cn: '坏', uuid: '*)(uid=*' },
    none: {},
  });
  const counts = await at.read();
  expect(counts).toEqual({ read: 7, aside: 2, proposed: { new: 7, called: 0, placed: 0, gone: 0 }, over: 0 });
  const found = await at.proposals();
  const named = new Map(found.map(({ subject, name }) => [subject, name]));
  const of = (uid: string) => named.get(subjectOf(at.w, uid));
  expect(of('control')).toBe('a⟨U+0007⟩⟨U+202E⟩b⟨U+200B⟩⟨U+0000⟩');
  expect(of('long')).toBe(`${'长'.repeat(120)}…`);
  expect([of('namesake'), of('homograph'), of('formula'), of('none')]).toEqual([
    '阅文人',
    'аdmin',
    '=cmd|calc!A1',
    null,
  ]);
  expect(of('ciphertext')).toBe('jingui-sealed⟨U+003A⟩1⟨U+003A⟩AAAA');
  expect(new Set(found.map(({ person }) => person))).toEqual(new Set([null]));
  // A name that is none is none to the ordinary act either.
  const id = found.find(({ subject }) => subject === subjectOf(at.w, 'long'))?.id;
  const long = { proposal: id, name: of('long'), post: '科员' };
  expect((await at.w.act('sysadmin', 'people.add-person', long)).status).toBe(422);
});

test('a list that is not whole makes nobody gone', async () => {
  await at.linked('reader');
  at.has({ a: { cn: '甲' }, reader: { cn: '阅文人' } });
  const told = {
    cut: /not read to its end/,
    refers: /not read to its end/,
    'refers-once': /lies elsewhere/,
    limits: /so many only/,
  };
  for (const ails of ['cut', 'refers', 'refers-once', 'limits'] as const) {
    at.far.ails = ails;
    await expect(at.read()).rejects.toThrow(told[ails]);
  }
  at.far.ails = 'nothing';
  at.far.cutAfter = 1;
  expect(await at.read()).toMatchObject({ read: 1, proposed: { new: 1, gone: 0 } });
  at.has();
  await expect(at.read()).rejects.toThrow(/nobody was read/);
  expect((await at.proposals()).map(({ name }) => name)).toEqual(['甲']);
});

test('jingui directory compare asks the running server of this machine, and is told in words where it cannot be', async () => {
  at.has({ newcomer: { cn: '新人' } });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jingui-compare-'));
  const said: string[] = [];
  const heard = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const compare = async (...more: string[]) => {
    said.length = 0;
    const program = new Command('jingui').exitOverride();
    register(program);
    await program.parseAsync(['directory', 'compare', '--data', dataDir, ...more], { from: 'user' });
    const code = process.exitCode;
    process.exitCode = undefined;
    return [code, said.join('')];
  };
  await expect(compare()).rejects.toThrow(/no Jingui runs on the data directory/);
  const app = { ...at.w.running.app, directories: { ldap: at.ldap } };
  const control = await openControl({ ...keyActs(app), ...directoryActs(app) });
  const { withdraw } = await announce(dataDir, 'http://127.0.0.1:9', { control: control.point });
  expect(await compare('--unit', at.w.id)).toEqual([undefined, expect.stringMatching(/1 people read.*1 new/)]);
  expect((await at.only()).name).toBe('新人');
  expect((await at.w.get('hr', '/api/registers/directory-readings')).body.rows[0].by).toMatch(/^cli .+@.+/);
  await world();
  // Now the units are several.
  expect(await compare()).toEqual([1, expect.stringMatching(/name the unit with --unit/)]);
  expect(await compare('--unit', 'nobody')).toEqual([1, expect.stringMatching(/name the unit with --unit/)]);
  at.far.ails = 'cut';
  expect(await compare('--unit', at.w.id)).toEqual([1, expect.stringMatching(/not read to its end/)]);
  await withdraw();
  await control.close();
  heard.mockRestore();
  rmSync(dataDir, { recursive: true });
});

test('over two thousand are read page by page, and each is proposed once', async () => {
  at.has(Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`n${n}`, { cn: `人员${n}`, ou: '一处' }])));
  expect(await at.read()).toMatchObject({ read: 2100, proposed: { new: 2100 } });
  expect(at.far.heard.filter((one) => one.startsWith('search'))).toHaveLength(5);
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
    at.w,
    'select count(distinct subject)::int as n from directory_proposal where unit_id = $1',
  );
  expect(n).toBe(2100);
  expect(await at.read()).toMatchObject({ proposed: { new: 0 }, over: 0 });
});
