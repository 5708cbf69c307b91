import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { besidesConfirming } from '#kernel/confirmed.ts';
import { askToConfirm } from './confirming.ts';
import { newId } from './ids.ts';
import { anotherIsSignedIn } from './other-person.ts';
import { restedSeconds } from './rested.ts';
import { shownPerson } from './shown-person.ts';

export interface Refusal {
  readonly code: string;
  readonly rule: ClauseId | string;
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
  readonly fields?: readonly string[];
  readonly reference: string;
  /** What the things it tells of are called, as far as one may know. */
  readonly names?: Readonly<Record<string, Text>>;
}

export interface Pending {
  readonly id: string;
  readonly no: string;
  readonly steps: readonly RoleId[];
}

/** What became of an act. A refusal is an answer, not an error. */
export type Outcome<R> =
  | { readonly kind: 'done'; readonly result: R; readonly reference: string }
  | { readonly kind: 'pending'; readonly approval: Pending; readonly reference: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'absent'; readonly says: Text | null };

/** The system could not answer; the act did not happen or is not known to have happened. Never used for a refusal. */
export class Fault extends Error {
  readonly status: number;
  readonly reference: string | null;
  readonly says: Text | null;
  readonly code: string | null;
  constructor(status: number, reference: string | null, says: Text | null = null, code: string | null = null) {
    super(`fault ${status}`);
    this.status = status;
    this.reference = reference;
    this.says = says;
    this.code = code;
  }
  /** Worth asking again with the same key. */
  get passing(): boolean {
    return (
      this.status === 0 ||
      this.status === 401 ||
      this.status === 429 ||
      this.status === 502 ||
      this.status === 503 ||
      this.status === 504
    );
  }
}

const refusalStatuses: readonly number[] = [403, 409, 422];
type Ended = 'locked' | 'over';
let onEnded: (how: Ended) => void = () => {};

/** The session stands still, or is over. */
export function whenEnded(listener: (how: Ended) => void): void {
  onEnded = listener;
}

/** Every request to the server goes out here: each says whom the page shows. */
export async function ask(
  method: string,
  path: string,
  body?: unknown,
  key?: string,
  shown: string | null = shownPerson(),
): Promise<{ status: number; data: unknown }> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (shown !== null) headers['X-Jingui-Person'] = shown;
  headers['X-Jingui-Rested'] = String(restedSeconds());
  if (method !== 'GET') {
    headers['X-Jingui'] = '1';
    headers['Idempotency-Key'] = key ?? newId();
  }
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = form ? body : JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, init);
  } catch {
    throw new Fault(0, null);
  }
  const data: unknown = await response.json().catch(() => null);
  const code = codeOf(data);
  if (shown !== null && endedCodes.includes(code)) onEnded(code === lockedCode ? 'locked' : 'over');
  if (response.status === 409 && isOfAnother(data)) {
    anotherIsSignedIn();
    // Of whom this page shows nobody is signed in: what he has begun is kept for him.
    throw new Fault(401, null, (data as { says?: Text }).says ?? null);
  }
  return { status: response.status, data };
}

/** Said by a session that only stands still. */
export const lockedCode = 'SESSION_LOCKED';

/** A wrong password has another. */
const endedCodes = ['UNAUTHENTICATED', lockedCode];

function codeOf(data: unknown): string {
  return (data as { code?: string } | null)?.code ?? '';
}

function isOfAnother(data: unknown): boolean {
  return ['OTHER_PERSON', 'PERSON_NOT_SAID'].includes(codeOf(data));
}

function faultOf(status: number, data: unknown): Fault {
  const body = (data ?? {}) as { reference?: string; says?: Text };
  return new Fault(status, body.reference ?? null, body.says ?? null, codeOf(data));
}

/** `shown`: null where it is asked for whoever is signed in. */
export async function get<R>(path: string, shown: string | null = shownPerson()): Promise<R> {
  const { status, data } = await ask('GET', path, undefined, undefined, shown);
  if (status === 200) return data as R;
  if (isRefused(status, data)) throw new Refused(data);
  throw faultOf(status, data);
}

/** Posts where only success is foreseen (session, import). A refusal is thrown too, as a `Refused`. */
export async function send<R>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<R> {
  const { status, data } = await ask(method, path, body ?? (method === 'POST' ? {} : undefined));
  if (status >= 200 && status < 300) return data as R;
  if (isRefused(status, data)) throw new Refused(data);
  throw faultOf(status, data);
}

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Carries a procedure out. `key` makes a repeated request count once. */
export async function act<R extends object = Record<string, unknown>>(
  procedure: string,
  input: object,
  options: {
    readonly key?: string;
    readonly case?: string | undefined;
    readonly preview?: boolean;
    /** The bytes of the file the input names. */
    readonly file?: File | undefined;
  } = {},
): Promise<Outcome<R>> {
  const query = new URLSearchParams();
  if (options.case) query.set('case', options.case);
  if (options.preview) query.set('preview', '1');
  const tail = query.toString() ? `?${query}` : '';
  const { file } = options;
  const path = `procedures/${procedure}${file ? '/file' : ''}${tail}`;
  const { status, data } = await ask('POST', path, file ? formOf(input, file) : input, options.key);
  const body = data as Record<string, unknown> & { reference: string };
  if (status === 200 || status === 201)
    return { kind: 'done', result: body as unknown as R, reference: body.reference };
  if (status === 202) return { kind: 'pending', approval: body.approval as Pending, reference: body.reference };
  if (isRefused(status, data)) {
    // Nothing else stands against it: once he has proved that it is he, it goes on.
    const waits = data.findings.length > 0 && besidesConfirming(data.findings).length === 0;
    if (waits && (await askToConfirm())) return act(procedure, input, { ...options, key: newId() });
    return { kind: 'refused', refusal: data };
  }
  if (status === 404) return { kind: 'absent', says: (data as { says?: Text } | null)?.says ?? null };
  throw faultOf(status, data);
}

/** What the server reads before the bytes comes first. */
function formOf(input: object, file: File): FormData {
  const { file: _name, ...rest } = input as Record<string, unknown>;
  const form = new FormData();
  form.set('input', JSON.stringify(rest));
  form.set('file', file);
  return form;
}

export function isRefused(status: number, data: unknown): data is Refusal {
  if (!refusalStatuses.includes(status)) return false;
  return typeof data === 'object' && data !== null && 'findings' in data && Array.isArray(data.findings);
}
