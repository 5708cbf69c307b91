/** What an approver signs, as the paper form of an office shows it: derived from the summary by the names of its values. */
import { declare } from './declared.ts';
import type { LevelId } from './generated/clauses.ts';
import type { ValueName } from './generated/values.ts';
import type { Instant, JsonObject } from './json.ts';
import type { Text } from './text.ts';

/** One value as it is read: never an id, never the word of a program. */
export type Cell =
  | { readonly as: 'text'; readonly text: Text }
  | { readonly as: 'number'; readonly number: number }
  | { readonly as: 'level'; readonly level: LevelId; readonly mark?: string }
  | { readonly as: 'date' | 'instant' | 'deadline'; readonly at: string }
  | { readonly as: 'thing'; readonly kind: string; readonly id: string; readonly name: Text }
  | { readonly as: 'clause'; readonly clause: string }
  /** A thing whoever reads may not know of stays in its place. */
  | { readonly as: 'hidden'; readonly noun: Text };

export interface SheetField {
  readonly name: string;
  readonly label: Text;
  readonly cells: readonly Cell[];
  /** Takes the whole line. */
  readonly wide: boolean;
}

export interface SheetTable {
  readonly name: string;
  readonly label: Text;
  readonly columns: readonly { readonly name: string; readonly label: Text; readonly numbers: boolean }[];
  readonly rows: readonly (readonly (readonly Cell[])[])[];
  /** How many there are of each kind. */
  readonly total: Text;
}

/** What is otherwise once it is agreed to. */
export interface SheetChange {
  readonly name: string;
  readonly label: Text;
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

export interface Sheet {
  readonly title: Text;
  readonly head: readonly SheetField[];
  readonly items: readonly SheetTable[];
  readonly changes: readonly SheetChange[];
  /** What happens once it is agreed to, where the procedure says it. */
  readonly outcome: Text | null;
  readonly attachments: readonly Cell[];
}

/** The paper form of a procedure, as far as what is derived is not what the office has on paper. */
export interface SheetForm {
  readonly procedure: string;
  /** 涉密载体销毁审批表. */
  readonly title: Text;
  /** These come first, in this order. */
  readonly order?: readonly ValueName[];
  /** What stands in the summary for other acts to read, and is nothing to decide on. */
  readonly omit?: readonly ValueName[];
  /** What the paper calls a value that has a more general name. */
  readonly labels?: { readonly [N in ValueName]?: Text };
  /** What happens once it is agreed to. */
  readonly outcome?: (summary: JsonObject) => Text;
}

/** Declares the paper form of a procedure, in a `sheet.ts` of its folder. */
export function defineSheet(form: SheetForm): SheetForm {
  return declare('sheet', form);
}

/** Who asked, and when. */
export interface Asking {
  readonly name: string;
  readonly post: string | null;
  readonly department: string | null;
  readonly at: Instant;
}
