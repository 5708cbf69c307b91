import { z } from 'zod';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Chance } from './chance.ts';

/** What a field of a form may hold, as JSON schema tells it with the looks of `kernel/form.ts`. */
interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly oneOf?: readonly Field[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly 'x-widget'?: string;
}

/** Ids of the things there are, by kind, those last dealt with first; scopes and people among them. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** One of them: more often than not one that was dealt with a moment ago. */
function one(pool: readonly string[], chance: Chance): string {
  return chance.pick(chance.of(0.6) ? pool.slice(0, 3) : pool) ?? 'nothing';
}

export interface Around {
  readonly chance: Chance;
  readonly pools: Pools;
  /** The unit's present moment. */
  readonly now: Date;
}

const schemas = new Map<string, Field>();

function schemaOf(procedure: AnyProcedure): Field {
  const known = schemas.get(procedure.id);
  const made =
    known ??
    (z.toJSONSchema(procedure.input as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Field);
  schemas.set(procedure.id, made);
  return made;
}

/** A form filled in at random: things are of the right kind, days are near, and most boxes are ticked. */
export function inputOf(procedure: AnyProcedure, around: Around): Record<string, unknown> {
  return fill(schemaOf(procedure), around) as Record<string, unknown>;
}

/** The fields a refusal named, filled in anew. */
export function again(
  procedure: AnyProcedure,
  input: Readonly<Record<string, unknown>>,
  named: readonly string[],
  around: Around,
): Record<string, unknown> {
  const { properties = {} } = schemaOf(procedure);
  const fields = named.flatMap((name) => {
    const field = properties[name.split('.')[0] ?? ''];
    return field ? [[name.split('.')[0], valueOf(name, field, around)]] : [];
  });
  return { ...input, ...Object.fromEntries(fields) };
}

function fill({ properties = {}, required = [] }: Field, around: Around): object {
  const entries = Object.entries(properties).flatMap(([name, field]) =>
    required.includes(name) || around.chance.of(0.5) ? [[name, valueOf(name, field, around)]] : [],
  );
  return Object.fromEntries(entries);
}

function valueOf(name: string, field: Field, around: Around): unknown {
  const { chance } = around;
  const choices = field.anyOf ?? field.oneOf;
  const widget = field['x-widget'];
  if (choices) {
    const real = choices.filter(({ type }) => type !== 'null');
    if (real.length < choices.length && chance.of(0.15)) return null;
    return valueOf(name, { ...chance.pick(real), ...(widget ? { 'x-widget': widget } : {}) }, around);
  }
  if (field.const !== undefined) return field.const;
  if (field.enum) return chance.pick(field.enum);
  if (field.type === 'array') return arrayOf(name, field, around);
  if (field.type === 'object') return fill(field, around);
  if (field.type === 'boolean') return chance.of(0.85);
  if (field.type === 'integer' || field.type === 'number') {
    const least = Math.max(field.minimum ?? 0, 0);
    return chance.whole(least, Math.min(field.maximum ?? least + 3, least + 3));
  }
  return textOf(name, field, around);
}

function arrayOf(name: string, { items = {}, 'x-widget': widget }: Field, around: Around): unknown[] {
  const kind = widget ?? items['x-widget'];
  const pool = around.pools[kind ?? ''];
  if (pool) return [...new Set(Array.from({ length: around.chance.whole(1, 3) }, () => one(pool, around.chance)))];
  return Array.from({ length: around.chance.whole(1, 2) }, () => valueOf(name, items, around));
}

function textOf(name: string, { format, 'x-widget': widget = '' }: Field, around: Around): string {
  const { chance, pools, now } = around;
  const pool = pools[widget];
  if (pool) return one(pool, chance);
  const moved = new Date(now.getTime() + chance.whole(-48, 96) * 1_800_000);
  if (widget === 'instant' || format === 'date-time' || name.endsWith('_at')) return moved.toISOString();
  if (widget === 'date' || format === 'date' || name.endsWith('_on') || /until|_by$|^due$/.test(name))
    return new Date(now.getTime() + chance.whole(-20, 60) * 86_400_000).toISOString().slice(0, 10);
  const names = pools[name];
  return names ? one(names, chance) : (chance.pick(words) ?? '');
}

const words = ['办理公务', '试验市某局', '机通0001', '1-2', '起草报告', '情况报告'];
