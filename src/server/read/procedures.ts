import { z } from 'zod';
import { type Actor, holds } from '#kernel/actor.ts';
import type { HubId } from '#kernel/generated/clauses.ts';
import { hubOfDomain } from '#kernel/hub.ts';
import type { AnyProcedure, Module } from '#kernel/module.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';

export interface ProcedureInfo {
  readonly id: string;
  readonly module: string;
  /** What its room is called. */
  readonly room: Text;
  readonly hub: HubId;
  readonly title: Text;
  readonly help?: Text;
  readonly clause: string;
  readonly clauses: readonly string[];
  readonly schema: object;
  /** It is done at the desk. */
  readonly desk: boolean;
}

type Node = { [key: string]: unknown; properties?: Record<string, Node>; items?: Node; anyOf?: Node[]; oneOf?: Node[] };

const made = new WeakMap<App, ReadonlyMap<string, ProcedureInfo>>();

/** Every procedure with the JSON Schema of its input; made once per server. */
export function procedureInfos(app: App): ReadonlyMap<string, ProcedureInfo> {
  const kept = made.get(app);
  if (kept) return kept;
  const infos = new Map(
    app.modules.all.flatMap((module) =>
      module.procedures.map(
        ({ id }) => [id, infoOf(app, module, app.modules.procedures.get(id) as AnyProcedure)] as const,
      ),
    ),
  );
  made.set(app, infos);
  return infos;
}

/** The procedures as one person's menus show them. */
export function menuFor(app: App, actor: Actor): (ProcedureInfo & { readonly menu: boolean })[] {
  return [...procedureInfos(app).values()].map((info) => ({
    ...info,
    menu: inMenu(app.modules.procedures.get(info.id) as AnyProcedure, actor),
  }));
}

function inMenu({ menu }: AnyProcedure, actor: Actor): boolean {
  if (menu === undefined) return actor.state !== 'onboarding';
  return menu !== 'none' && holds(actor, ...menu);
}

function infoOf({ regulation: { hubs } }: App, module: Module, procedure: AnyProcedure): ProcedureInfo {
  const clauses = new Set([procedure.clause, ...procedure.rules.map((rule) => rule.clause)]);
  return {
    id: procedure.id,
    module: module.id,
    room: module.title,
    hub: hubOfDomain(hubs, module.domain),
    title: procedure.title,
    ...(procedure.help ? { help: procedure.help } : {}),
    clause: procedure.clause,
    clauses: [...clauses],
    schema: inputSchema(procedure.input),
    desk: procedure.desk ?? false,
  };
}

export function inputSchema(input: z.ZodType): Node {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Node;
  return schema;
}
