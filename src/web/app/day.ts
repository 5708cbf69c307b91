/** One's own day as the server tells it, and rows of work wherever they stand. */
import { queryOptions } from '@tanstack/react-query';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { TaskTone } from '#kernel/task.ts';
import type { Text } from '#kernel/text.ts';
import type { Holding, ObjectRefText } from './api.ts';
import { get } from './http.ts';

export interface ShownTask {
  readonly key: string;
  readonly kind: 'owed' | 'decision' | 'permit';
  readonly act: string | null;
  readonly desk: boolean;
  readonly verb: Text;
  readonly how: Text | null;
  readonly by: readonly RoleId[];
  /** None where one may not open what it is about. */
  readonly objects: readonly ObjectRefText[];
  readonly of: ObjectRefText | null;
  readonly count: number;
  readonly noun: Text | null;
  readonly title: Text | null;
  readonly level: number | null;
  readonly mark: string | null;
  readonly nos: readonly string[];
  readonly holders: readonly { readonly name: string; readonly count: number }[];
  readonly owners: readonly { readonly name: string | null; readonly role: RoleId | null }[];
  readonly person: string | null;
  readonly due: Instant | null;
  readonly since: Instant | null;
  readonly tone: TaskTone;
  readonly told: { readonly times: number; readonly at: Instant; readonly to: RoleId | null } | null;
  readonly parts: readonly {
    readonly id: string;
    readonly clause: ClauseId;
    readonly says: Text;
    readonly due: Instant | null;
    readonly status: string;
    readonly object: ObjectRefText;
  }[];
}

export interface Request {
  readonly id: string;
  readonly no: string;
  readonly title: Text | string;
  readonly status: string;
  readonly opened_at: Instant;
  readonly closed_at: Instant | null;
  readonly level: number;
  readonly procedure: string;
  readonly then: string;
  readonly until: Instant | null;
  readonly steps: readonly {
    readonly role: RoleId;
    readonly status: string;
    readonly decided_at: Instant | null;
    readonly opinion: string | null;
    readonly name: string | null;
    readonly people: readonly string[];
  }[];
}

export interface MyDay {
  readonly tasks: readonly ShownTask[];
  readonly holdings: readonly Holding[];
  readonly requests: readonly Request[];
}

export const dayQuery = queryOptions({ queryKey: ['my-day'], queryFn: () => get<MyDay>('my-day') });
