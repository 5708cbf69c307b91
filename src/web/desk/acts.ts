import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { ProcedureInfo } from '#web/app/api.ts';
import { act, Fault, get, type Outcome, type Refusal } from '#web/app/http.ts';
import { proceduresQuery, queryClient } from '#web/app/session.ts';
import { type Askable, askablesOf } from './desk-ask.ts';
import type { Card, Counting, CountVerdict, DeskParams, Given } from './desk-state.ts';

/** Every procedure the desk carries out, in one place. */
export const deskProcedures = {
  lend: 'hands.lend',
  issue: 'hands.issue',
  takeBack: 'hands.take-back',
  undo: 'hands.undo',
  openInventory: 'counting.open-inventory',
  countScan: 'counting.count-scan',
  closeInventory: 'counting.close-inventory',
  startSearch: 'counting.start-search',
} as const;

export interface Judged {
  readonly refusal: Refusal | null;
  /** Said when the act is lawful but goes through a case first. */
  readonly approval: boolean;
}

export interface Moved {
  readonly movement?: string | null;
  readonly late?: boolean;
  readonly says?: Text;
  readonly place?: { readonly id: string; readonly name: string } | null;
  readonly due_at?: string | null;
}

export interface Opened {
  readonly inventory?: string | { readonly id: string };
  readonly id?: string;
  readonly expected?: number | readonly unknown[];
}

export interface Counted {
  readonly verdict: CountVerdict;
  readonly says?: Text;
  readonly card?: Card | null;
}

/** One hand-over: whom, what, and what the desk was set to or given for it. */
export interface HandingOver {
  readonly person: string;
  readonly carriers: readonly string[];
  readonly params: DeskParams;
  readonly given: Given;
}

/** The desk's server, as the runner needs it; a test gives it another. */
export interface DeskServer {
  readonly card: (code: string) => Promise<Card | null>;
  /** What the hand-over may ask for besides. */
  readonly askables: () => Promise<readonly Askable[]>;
  /** The batch as a whole, as the signature would have it. */
  readonly judge: (over: HandingOver) => Promise<Judged>;
  readonly issue: (over: HandingOver, key: string) => Promise<Outcome<Record<string, unknown>>>;
  readonly takeBack: (carrier: string, damaged: boolean, key: string) => Promise<Outcome<Moved>>;
  readonly undo: (movement: string, key: string) => Promise<Outcome<Moved>>;
  readonly openInventory: (place: string, key: string) => Promise<Outcome<Opened>>;
  readonly count: (counting: Counting, code: string, key: string) => Promise<Outcome<Counted>>;
  readonly closeInventory: (inventory: string) => Promise<Outcome<Record<string, unknown>>>;
  readonly startSearch: (inventory: string) => Promise<Outcome<Record<string, unknown>>>;
}

function issueInput({ person, carriers, params, given }: HandingOver): Record<string, unknown> {
  const badges: Record<string, string | string[]> = {};
  for (const { ask, card } of given.badges) {
    const before = badges[ask.field];
    badges[ask.field] = ask.many ? [...(Array.isArray(before) ? before : []), card.id] : card.id;
  }
  const words = given.words.flatMap(({ ask, value }) => (value.trim() ? [[ask.field, value.trim()] as const] : []));
  return {
    ...Object.fromEntries(words),
    ...badges,
    person,
    carriers,
    ...(params.purpose ? { purpose: params.purpose } : {}),
    signature: true,
    id_checked: true,
    ...(params.due ? { due_at: params.due } : {}),
  };
}

/** What the desk fills in itself: by the scans, the strip and the signature. */
const filled = ['person', 'carriers', 'purpose', 'signature', 'id_checked', 'due_at', 'acted_at'];

export const deskServer: DeskServer = {
  async card(code) {
    try {
      return await get<Card>(`scan/${code}`);
    } catch (error) {
      if (error instanceof Fault && error.status === 404) return null;
      throw error;
    }
  },
  async askables() {
    const known: readonly ProcedureInfo[] = await queryClient.ensureQueryData(proceduresQuery);
    const issue = known.find((one) => one.id === deskProcedures.issue);
    return issue ? askablesOf(issue.schema, filled) : [];
  },
  async judge(over) {
    const outcome = await act<{ verdict?: { findings: readonly Finding[] }; approval?: unknown }>(
      deskProcedures.issue,
      issueInput(over),
      { preview: true },
    );
    if (outcome.kind === 'refused') {
      const findings = besidesProof(outcome.refusal.findings);
      return { refusal: findings.length > 0 ? refusalOf(findings, outcome.refusal.reference) : null, approval: false };
    }
    if (outcome.kind === 'pending') return { refusal: null, approval: true };
    if (outcome.kind === 'absent') throw new Fault(404, null, outcome.says);
    const findings = besidesProof(outcome.result.verdict?.findings ?? []);
    const refusal = findings.length > 0 ? refusalOf(findings, outcome.reference) : null;
    return { refusal, approval: Boolean(outcome.result.approval) };
  },
  issue: (over, key) => act(deskProcedures.issue, issueInput(over), { key }),
  takeBack: (carrier, damaged, key) => act<Moved>(deskProcedures.takeBack, { carrier, pages_ok: !damaged }, { key }),
  undo: (movement, key) => act<Moved>(deskProcedures.undo, { movement }, { key }),
  openInventory: (place, key) => act<Opened>(deskProcedures.openInventory, { place }, { key }),
  count: ({ inventory }, code, key) =>
    act<Counted>(deskProcedures.countScan, { inventory, code, client_id: key }, { key }),
  closeInventory: (inventory) => act(deskProcedures.closeInventory, { inventory }),
  startSearch: (inventory) => act(deskProcedures.startSearch, { inventory }),
};

/** CARRIER-023: the borrower proves himself when all that he takes lies on the list, right before it is signed. */
function besidesProof(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => rule !== 'proved-himself');
}

/** Nothing else stands against the signature. */
export function wantsProof({ findings }: Refusal): boolean {
  return findings.length > 0 && besidesProof(findings).length === 0;
}

function refusalOf(findings: readonly Finding[], reference: string): Refusal {
  const codes = { denied: 'RULE_DENIED', fields: 'RULE_FIELDS', state: 'RULE_STATE' } as const;
  const first = findings[0];
  return {
    code: codes[first?.kind ?? 'state'],
    rule: first?.clause ?? '',
    rules: [...new Set(findings.map((finding) => finding.clause))],
    findings,
    reference,
  };
}
