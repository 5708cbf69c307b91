import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { allParameters } from '#kernel/parameter.ts';
import type { Regulation } from '#kernel/regulation.ts';
import type { Text } from '#kernel/text.ts';
import { noMark } from '../act/marked.ts';
import type { Modules } from '../modules.ts';

/** One part of a clause's sentence (who, what, when, level, regime, exception, whom it tells, what it orders afterwards) and what holds it. */
export interface Part extends Text {
  /** `rule:<procedure>.<rule>`, `clock:<duty or procedure>`, `register:<name>`, `setting:<CLAUSE.parameter>`, `guard:act.<check of all acts>`, `later:<what is missing>`. */
  readonly held_by: readonly string[];
}

/** Somebody who did not write the code read the text against it and tried to get round it. */
export interface Review {
  /** Of text and rules as they stood (digest.ts): what has changed since is not reviewed. */
  readonly digest: string;
  readonly roads: readonly string[];
  readonly date: string;
}

export interface Written {
  readonly parts: Readonly<Partial<Record<ClauseId, readonly Part[]>>>;
  readonly reviews: Readonly<Partial<Record<ClauseId, Review>>>;
}

const generated = join(import.meta.dirname, '../../kernel/generated/parts.json');

/** regulation/parts and regulation/reviews.yaml as tools/generate merged them. */
export function loadWritten(): Written {
  return JSON.parse(readFileSync(generated, 'utf8')) as Written;
}

/** Whether what a part names is there, looked up in what was loaded. */
export function holderOf(modules: Modules, regulation: Regulation): (holder: string) => boolean {
  const parameters = new Set(allParameters(regulation).map(({ key }) => key));
  const registers = new Set<string>(modules.all.flatMap((module) => module.registers.map(({ name }) => name)));
  const duties = new Set<string>(modules.all.flatMap((module) => module.duties.map(({ id }) => id)));
  const isRule = (name: string) => {
    const at = name.lastIndexOf('.');
    return modules.procedures.get(name.slice(0, at))?.rules.some(({ id }) => id === name.slice(at + 1)) ?? false;
  };
  const there: Readonly<Record<string, (name: string) => boolean>> = {
    rule: isRule,
    clock: (name) => duties.has(name) || modules.procedures.has(name),
    register: (name) => registers.has(name),
    setting: (name) => parameters.has(name),
    guard: (name) => name === `act.${noMark}`,
  };
  return (holder) => {
    const at = holder.indexOf(':');
    return there[holder.slice(0, at)]?.(holder.slice(at + 1)) ?? false;
  };
}
