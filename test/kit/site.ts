import { handedIn } from './letters.ts';
import type { World } from './world.ts';

export const declaration = {
  level: 'secret',
  examination_document: '测测评〔2026〕1号',
  approved_by: '试验市保密局',
  valid_until: '2027-03-01',
} as const;

/** Hands the examination document in; what the declaration that rests on it says. */
export async function examined(w: World): Promise<typeof declaration & { readonly evidence_id: string }> {
  const { examination_document: document_no, approved_by: sender } = declaration;
  return { ...declaration, evidence_id: await handedIn(w, 'clerk2', {}, { document_no, sender }) };
}

/** The site declared for secrets on its examination document, as the leader in charge agrees. */
export async function declared(w: World): Promise<void> {
  await w.approved('secrecy_head', 'system.declare-site', await examined(w), ['leader']);
}
