import { uniqueName } from '../db/ddl.ts';
import type { App } from '../app.ts';

interface SqlError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

function codeOf(error: unknown): SqlError {
  return typeof error === 'object' && error !== null ? (error as SqlError) : {};
}

export function isRepeat(error: unknown): boolean {
  const { code, constraint } = codeOf(error);
  return code === '23505' && constraint === 'idempotency_pkey';
}

/** The columns whose values another row has already. */
export function takenIn(app: App, error: unknown): readonly string[] {
  const { code, table = '', constraint = '' } = codeOf(error);
  if (code !== '23505') return [];
  const { unique = [] } = app.modules.tables.get(table)?.options ?? {};
  return unique.find((columns) => constraint === uniqueName(table, columns)) ?? [];
}

/** The constraint that two rows cannot both keep: broken again and again by what was read anew, nobody is faster; it lasts. */
export function doubled(error: unknown): string | undefined {
  const { code, table, constraint } = codeOf(error);
  return code === '23505' ? `${table} ${constraint}` : undefined;
}

/** Serialisation failure, deadlock, or a row that another act made first. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes(codeOf(error).code ?? '');
}

/** The act would have pointed to what is not there: absent, like everything that is not to be known. */
export function namesNothing(error: unknown): boolean {
  return codeOf(error).code === '23503';
}

/** Number, date or text that no column takes, or too long for an index. */
export function isBeyondColumns(error: unknown): boolean {
  return ['22001', '22003', '22007', '22008', '22021', '22P05', '54000'].includes(codeOf(error).code ?? '');
}

/** It waited for what another act holds, or worked, for longer than anything may. */
export function isBusy(error: unknown): boolean {
  return ['55P03', '57014'].includes(codeOf(error).code ?? '');
}
