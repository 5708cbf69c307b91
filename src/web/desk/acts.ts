import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { ProcedureInfo } from '#web/app/api.ts';
import { act, Fault, get, type Outcome, type Refusal } from '#web/app/http.ts';
import { proceduresQuery, queryClient } from '#web/app/session.ts';
import type { Foretold, Summary } from './desk-told.ts';
import { type Askable, askablesOf } from './desk-ask.ts';
import type { Card, Counting, CountVerdict, DeskParams, Given, SignWay } from './desk-state.ts';

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
  summarize: 'counting.summarize',
  undoScan: 'counting.undo-scan',
  signReceipt: 'hands.sign-receipt',
  closeDay: 'shifts.close-day',
  takeOver: 'shifts.take-over',
  reportStray: 'strays.report',
  holdStray: 'strays.hold',
  settleStray: 'counting.settle-stray',
} as const;

export interface Judged {
  readonly refusal: Refusal | null;
  /** Said when the act is lawful but goes through a case first. */
  readonly approval: boolean;
  readonly foretold: readonly Foretold[];
}

export interface Moved {
  readonly movement?: string | null;
  readonly late?: boolean;
  readonly late_days?: number | null;
  readonly place?: { readonly id: string; readonly name: string } | null;
  readonly due_at?: string | null;
}

export interface Opened {
  readonly inventory?: string | { readonly id: string };
  readonly id?: string;
  readonly expected?: number | readonly unknown[];
  readonly opened_at?: string;
  readonly counted?: Readonly<Partial<Record<CountVerdict, number>>>;
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
  /** His ID was read off his badge, or the clerk says that he has looked at it. */
  readonly idChecked: boolean;
  readonly way: SignWay;
  /** The signature on the screen, kept as evidence. */
  readonly drawn: string | null;
}

export interface TakingBack {
  readonly carrier: string;
  readonly damaged: boolean;
  /** Whoever stands at the desk, where it is not he who had it. */
  readonly broughtBy: string | null;
}

/** The desk's server, as the runner needs it; a test gives it another. */
export interface DeskServer {
  readonly card: (code: string) => Promise<Card | null>;
  /** What the hand-over may ask for besides. */
  readonly askables: () => Promise<readonly Askable[]>;
  /** The batch as a whole, as the signature would have it. */
  readonly judge: (over: HandingOver) => Promise<Judged>;
  readonly issue: (over: HandingOver, key: string) => Promise<Outcome<Record<string, unknown>>>;
  readonly takeBack: (taking: TakingBack, key: string) => Promise<Outcome<Moved>>;
  readonly undo: (movement: string, key: string) => Promise<Outcome<Moved>>;
  readonly openInventory: (place: string, key: string) => Promise<Outcome<Opened>>;
  readonly count: (counting: Counting, code: string, key: string) => Promise<Outcome<Counted>>;
  readonly undoScan: (inventory: string, scan: string, key: string) => Promise<Outcome<object>>;
  readonly summarize: (inventory: string, key: string) => Promise<Outcome<Summary>>;
  readonly closeInventory: (inventory: string, key: string) => Promise<Outcome<Record<string, unknown>>>;
  readonly startSearch: (inventory: string, unseen: number, key: string) => Promise<Outcome<Record<string, unknown>>>;
  /** The code of what is gone by the books was read: the alarm of it stands from then on. */
  readonly reportStray: (carrier: string, key: string) => Promise<Outcome<object>>;
  readonly signReceipt: (receipt: string, code: string, key: string) => Promise<Outcome<Record<string, unknown>>>;
}

function issueInput({ person, carriers, params, given, idChecked, way, drawn }: HandingOver): Record<string, unknown> {
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
    id_checked: idChecked,
    ...(way === 'slip' ? { signs: 'slip' } : {}),
    ...(drawn ? { drawn } : {}),
  };
}

/** What the desk fills in itself: by the scans, the strip and the signature. */
const filled = ['person', 'carriers', 'purpose', 'signature', 'signs', 'drawn', 'id_checked', 'due_at', 'acted_at'];

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
    const outcome = await act<{
      verdict?: { findings: readonly Finding[] };
      approval?: unknown;
      foretold?: { handings?: readonly Foretold[] };
    }>(deskProcedures.issue, issueInput(over), { preview: true });
    if (outcome.kind === 'refused') {
      const findings = besidesProof(outcome.refusal.findings);
      const refusal = findings.length > 0 ? refusalOf(findings, outcome.refusal.reference) : null;
      return { refusal, approval: false, foretold: [] };
    }
    if (outcome.kind === 'pending') return { refusal: null, approval: true, foretold: [] };
    if (outcome.kind === 'absent') throw new Fault(404, null, outcome.says);
    const findings = besidesProof(outcome.result.verdict?.findings ?? []);
    const refusal = findings.length > 0 ? refusalOf(findings, outcome.reference) : null;
    const foretold = outcome.result.foretold?.handings ?? [];
    return { refusal, approval: Boolean(outcome.result.approval), foretold };
  },
  issue: (over, key) => act(deskProcedures.issue, issueInput(over), { key }),
  takeBack: ({ carrier, damaged, broughtBy }, key) => {
    const brought = broughtBy ? { brought_by: broughtBy } : {};
    return act<Moved>(deskProcedures.takeBack, { carrier, pages_ok: !damaged, ...brought }, { key });
  },
  undo: (movement, key) => act<Moved>(deskProcedures.undo, { movement }, { key }),
  openInventory: (place, key) => act<Opened>(deskProcedures.openInventory, { place }, { key }),
  count: ({ inventory }, code, key) =>
    act<Counted>(deskProcedures.countScan, { inventory, code, client_id: key }, { key }),
  undoScan: (inventory, scan, key) => act(deskProcedures.undoScan, { inventory, client_id: scan }, { key }),
  summarize: (inventory, key) => act<Summary & object>(deskProcedures.summarize, { inventory }, { key }),
  closeInventory: (inventory, key) => act(deskProcedures.closeInventory, { inventory }, { key }),
  startSearch: (inventory, unseen, key) => act(deskProcedures.startSearch, { inventory, unseen }, { key }),
  reportStray: (carrier, key) => act(deskProcedures.reportStray, { carrier }, { key }),
  signReceipt: (receipt, code, key) => act(deskProcedures.signReceipt, { receipt, code }, { key }),
};

/** CARRIER-023: the borrower signs when all that he takes lies on the list, and shows his ID when he is there for it. */
function besidesProof(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => !['proved-himself', 'signed', 'id-checked'].includes(rule));
}

/** Nothing else stands against the signature. */
export function wantsProof({ findings }: Refusal): boolean {
  return findings.length > 0 && besidesProof(findings).length === 0;
}

function refusalOf(findings: readonly Finding[], reference: string): Refusal {
  const codes = { denied: 'RULE_DENIED', fields: 'RULE_FIELDS', state: 'RULE_STATE' } as const;
  const kinds = ['denied', 'state', 'fields'];
  const sorted = [...findings].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  const first = sorted[0];
  return {
    code: codes[first?.kind ?? 'state'],
    rule: first?.clause ?? '',
    rules: [...new Set(sorted.map((finding) => finding.clause))],
    findings: sorted,
    reference,
  };
}
