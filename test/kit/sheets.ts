import { expect, test } from 'vitest';
import type { Approval } from '#kernel/approval.ts';
import { declaredIn } from '#kernel/declared.ts';
import type { JsonObject } from '#kernel/json.ts';
import type { Naming } from '#kernel/sheet-cells.ts';
import { sheetOf } from '#kernel/sheet-of.ts';
import type { Cell, Sheet, SheetForm } from '#kernel/sheet.ts';
import type { Value } from '#kernel/value.ts';
import { commonValues } from '#kernel/values.ts';

type Exports = Readonly<Record<string, unknown>>;

// Found when they are asked for: what the bench loads of this folder runs without the test runner that finds them.
const rulesOf = () => import.meta.glob<Exports>('../../src/modules/*/procedures/*/rules.ts');
const formsOf = () => import.meta.glob<Exports>('../../src/modules/*/procedures/*/sheet.ts');
const valueFilesOf = () => import.meta.glob<Exports>('../../src/modules/*/values.ts');

async function valuesOf(): Promise<ReadonlyMap<string, Value>> {
  const files = await Promise.all(Object.values(valueFilesOf()).map((load) => load()));
  const declared = files.flatMap((file) => declaredIn('values', file)) as Readonly<Record<string, Value>>[];
  return new Map([commonValues, ...declared].flatMap((one) => Object.entries(one)));
}

/** What whoever asks in one of these circumstances asks to be signed, the first that needs a signature. */
export function describeSheet(procedure: string, asks: readonly object[]): void {
  const [room, verb] = procedure.split('.');
  const folder = `../../src/modules/${room}/procedures/${verb}`;
  const load = rulesOf()[`${folder}/rules.ts`];
  if (!load) return;
  test('an approver reads what he signs: no unnamed value, no word of a program, no id', async () => {
    const { approval } = (await load()) as { approval?: (ask: object) => Approval | null };
    const form = declaredIn('sheet', (await formsOf()[`${folder}/sheet.ts`]?.()) ?? {})[0] as SheetForm | undefined;
    if (!approval) return expect(form).toBeUndefined();
    const asked = asks.flatMap((ask) => tried(approval, ask)).find((one) => one !== null);
    expect(asked, `${procedure} asks for no approval in any of the tested circumstances`).toBeTruthy();
    const summary = (asked?.summary ?? {}) as JsonObject;
    const values = await valuesOf();
    expect(form?.procedure ?? procedure).toBe(procedure);
    expect(unnamed(summary, values)).toEqual([]);
    expect(
      unread(
        sheetOf(
          { procedure: { title: { zh: '事项', en: 'Matter' } }, form, summary, by: asking },
          { ...naming, values },
        ),
        values,
      ),
    ).toEqual([]);
  });
}

/** Facts of a refusal may lack what an approval looks at. */
function tried(approval: (ask: object) => Approval | null, ask: object): (Approval | null)[] {
  try {
    return [approval(ask)];
  } catch {
    return [];
  }
}

const asking = { name: '某人', post: '科员', department: '某处', at: '2026-03-02T01:00:00.000Z' };
const naming: Omit<Naming, 'values'> = {
  names: new Map(),
  noun: () => ({ zh: '事项', en: 'matter' }),
  act: () => undefined,
};

function unnamed(summary: JsonObject, values: ReadonlyMap<string, Value>): string[] {
  return Object.entries(summary).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const inner = ['before', 'after'].includes(name) || values.get(name)?.as === 'group' ? [value].flat() : [];
    return [
      ...(values.has(name) ? [] : [name]),
      ...inner.flatMap((one) => (typeof one === 'object' && one !== null ? unnamed(one as JsonObject, values) : [])),
    ];
  });
}

/** Texts nobody in an office would write: words of a choice as the program has them, ids, sums, objects. */
export function unread(sheet: Sheet, values: ReadonlyMap<string, Value>): string[] {
  const words = new Set(
    [...values.values()].flatMap(({ words = {} }) => Object.keys(words)).filter((word) => /^[a-z_]+$/.test(word)),
  );
  const cells: readonly Cell[] = [
    ...sheet.head.flatMap((field) => field.cells),
    ...sheet.items.flatMap(({ rows }) => rows.flat(2)),
    ...sheet.changes.flatMap(({ before, after }) => [...before, ...after]),
    ...sheet.attachments,
  ];
  const titled = [...sheet.head, ...sheet.items, ...sheet.changes, ...sheet.items.flatMap(({ columns }) => columns)];
  const texts = [
    ...cells.flatMap((cell) => (cell.as === 'text' ? [cell.text.zh] : cell.as === 'thing' ? [cell.name.zh] : [])),
    ...titled.map(({ label }) => label.zh),
    sheet.title.zh,
    ...(sheet.outcome ? [sheet.outcome.zh] : []),
  ];
  return texts.filter(
    (text) =>
      words.has(text) ||
      /^[a-z]+(_[a-z]+)+$/.test(text) ||
      /^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}|^[pdr]:|查看|其他|undefined|\[object/.test(text),
  );
}
