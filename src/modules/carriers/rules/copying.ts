import type { Step } from '#kernel/approval.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { isClassified } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { CopyFacts } from '../facts/copying.ts';
import { say } from '../phrases/copying.ts';
import type { Input } from '../procedures/copy/schema.ts';
import { merged, rolesOf } from './approvers.ts';
import { isRegistry } from './registry.ts';

export type CopyAsk = Ask<CopyFacts, Input>;

const formName = ({ wanted }: CopyAsk) => say(`field.form.${wanted.form}`);

export function isCipher({ document, carrier }: Pick<CopyFacts, 'document' | 'carrier'>): boolean {
  return document.kind === 'cipher_telegram' || carrier.kind === 'cipher_telegram';
}

/** The clauses whose approval this copying needs, by kind of secret, level and origin. */
export function clausesFor({ document, matter }: Pick<CopyFacts, 'document' | 'matter'>): ClauseId[] {
  if (!isClassified(matter.level)) return [];
  // Group secrets follow what holds for company secrets.
  if (matter.regime !== 'state') return ['CARRIER-026', 'COMPANY-003'];
  return [
    'CARRIER-026',
    ...(document.source === 'own' ? [] : (['CARRIER-027'] as const)),
    ...(matter.level === 'top_secret' ? (['CARRIER-028'] as const) : []),
  ];
}

/** One chain out of all of them: whoever signs serves every clause that names his role. */
export function stepsOf(ask: CopyAsk): Step[] {
  return merged(ask.settings, clausesFor(ask), { regime: ask.matter.regime, level: ask.matter.level });
}

/** A clause under which the unit's regulation lets nobody permit this. */
function never(clause: ClauseId): Rule<CopyAsk> {
  return {
    id: `never-${clause}`,
    clause,
    kind: 'denied',
    broken: (ask) => clausesFor(ask).includes(clause) && rolesOf(ask.settings, clause, ask.matter) === null,
    says: (ask) => say('never', { form: formName(ask) }),
    remedy: () => say('never.remedy'),
  };
}

/** What no approval can permit. */
export const forbidden: readonly Rule<CopyAsk>[] = [
  {
    id: 'cipher',
    clause: 'CARRIER-028',
    kind: 'denied',
    broken: (ask) => {
      if (!isCipher(ask)) return false;
      const exception = setting(ask.settings, 'CARRIER-028.cipher_telegram_exception');
      if (exception === 'excerpt') return ask.wanted.form !== 'excerpt';
      return exception === 'registry_only' ? !isRegistry(ask) : true;
    },
    says: ({ settings }) => {
      const exception = setting(settings, 'CARRIER-028.cipher_telegram_exception');
      if (exception === 'excerpt') return say('cipher.excerpt-only');
      return say(exception === 'registry_only' ? 'cipher.registry-only' : 'cipher');
    },
    remedy: () => say('cipher.remedy'),
  },
  {
    id: 'cipher-in-registry',
    clause: 'CARRIER-033',
    kind: 'denied',
    broken: (ask) => isCipher(ask) && !isRegistry(ask),
    says: () => say('cipher.registry-only'),
    remedy: () => say('cipher.remedy'),
  },
  {
    id: 'top-secret-form',
    clause: 'CARRIER-028',
    kind: 'denied',
    broken: ({ matter, settings, wanted }) =>
      matter.level === 'top_secret' && !setting(settings, 'CARRIER-028.top_secret_acts').includes(wanted.form),
    says: (ask) => say('top-secret-form', { form: formName(ask) }),
    remedy: () => say('top-secret-form.remedy'),
  },
  never('CARRIER-026'),
  never('CARRIER-027'),
  never('CARRIER-028'),
  never('COMPANY-003'),
];
