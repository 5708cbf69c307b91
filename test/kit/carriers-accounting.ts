import { received } from './carriers-intake.ts';
import { handedIn } from './letters.ts';
import type { Response, World } from './world.ts';

export interface Shelf {
  readonly document: string;
  readonly copies: readonly { readonly id: string; readonly code: string; readonly copy_no: number }[];
}

/** A registered confidential document whose copies lie in the cabinet. */
export async function shelved(w: World, copies: number, patch: object = {}): Promise<Shelf> {
  const listed = copies === 1 ? '1' : `1-${copies}`;
  const made = await received(w, { level: 'confidential', listed, counted: listed, place: 'cabinet', ...patch });
  return { document: made.id, copies: made.carriers };
}

/** Begins a count of the cabinet. */
export async function counting(w: World, scope: object = { place: 'cabinet' }): Promise<string> {
  return (await w.done('clerk', 'counting.open-inventory', scope)).id;
}

export async function scan(w: World, inventory: string, code: string, patch: object = {}): Promise<Response['body']> {
  return w.done('clerk', 'counting.count-scan', { inventory, code, ...patch });
}

export async function rows(
  w: World,
  register: string,
  query = '',
  who = 'officer',
): Promise<Record<string, unknown>[]> {
  return (await w.get(who, `/api/registers/${register}${query}`)).body.rows;
}

export const centre = '试验市涉密载体销毁中心';

/** A place on the designated list; in house with its certificate, unless said otherwise. */
export async function designated(w: World, patch: object = {}): Promise<void> {
  const evidence_id = await handedIn(w, 'clerk', {}, { sender: '试验市保密局', document_no: '试保〔2026〕5号' });
  const given = { name: centre, kind: 'municipal_destruction_centre', evidence_id, ...patch };
  await w.approved('officer', 'destruction.designate-site', given, ['leader']);
}

export const shredder = '机关碎纸室';

/** The unit's own shredder, by the certificate of its equipment. */
export async function inHouse(w: World, patch: object = {}): Promise<void> {
  const certificate_id = await handedIn(w, 'clerk', {}, { sender: '国家保密测评中心', document_no: '合格证1号' });
  const own = { name: shredder, kind: 'in_house_shredder', evidence_id: undefined, certificate_id };
  await designated(w, { ...own, ...patch });
}

export interface BatchOptions {
  /** Of the list. */
  readonly list?: object;
  /** Of the document. */
  readonly paper?: object;
  /** Who signs; none: it is not submitted. */
  readonly signers?: readonly string[];
}

export const leaders = ['officer', 'secrecy_head', 'leader'] as const;

export interface Batch {
  readonly list: string;
  readonly carriers: readonly string[];
  readonly document: string;
}

/** A batch on its way to destruction: listed, submitted and signed, unless said otherwise. */
export async function batch(w: World, copies: number, options: BatchOptions = {}): Promise<Batch> {
  const shelf = await shelved(w, copies, options.paper);
  const carriers = shelf.copies.map((copy) => copy.id);
  const items = carriers.map((carrier) => ({ carrier, reason: '已无保存价值' }));
  const wanted = { items, method: 'shred', site: centre, ...options.list };
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', wanted);
  const signers = options.signers ?? leaders;
  if (signers.length > 0) await w.approved('clerk', 'destruction.submit-destruction', { list }, signers);
  return { list, carriers, document: shelf.document };
}

export function execute(w: World, { list, carriers }: Batch, patch: object = {}): Promise<Response> {
  return w.act('clerk', 'destruction.hand-to-destruction', { list, carriers, received_by: '接收人', ...patch });
}

/** Handed over, signed for by destroyer and supervisor, completed. */
export async function destroyed(w: World, of: Batch): Promise<void> {
  const handed = await execute(w, of);
  if (handed.status !== 200) throw new Error(JSON.stringify(handed.body, null, 1));
  await w.done('clerk', 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('officer', 'destruction.sign-destruction', { list: of.list, as: 'supervisor' });
  await w.done('clerk', 'destruction.complete-destruction', { list: of.list });
}
