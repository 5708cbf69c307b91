import type { CarrierKind, RoleId } from '#kernel/generated/clauses.ts';
import { carrierKindNames } from '#kernel/generated/names.ts';
import { setting } from '#kernel/parameter.ts';
import { list as listed, type Text } from '#kernel/text.ts';
import { isClassified } from '#kernel/label.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { methodsFor } from '../media.ts';
import { say } from '../phrases/destruction.ts';
import type { DestructionList, DestructionSite } from '../tables.ts';
import { copyName } from '#modules/documents/door/rules/naming.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';

export type Method = NonNullable<DestructionList['method']>;

/** CARRIER-063: not one's own decision, whatever the thing. */
export const notAlone: Rule<Circumstances> = {
  id: 'not-alone',
  clause: 'CARRIER-063',
  kind: 'denied',
  always: true,
  broken: (ask) => !isRegistry(ask),
  says: () => say('not-alone'),
  remedy: () => say('not-alone.remedy'),
};

/**
 * CARRIER-063 for internal things what CARRIER-061 and -064 are for classified ones: somebody else agrees, two people sign.
 * Rules of those clauses, asked of everything that is not public.
 */
export function notByOneHand<A extends Circumstances>(rules: readonly Rule<A>[]): readonly Rule<A>[] {
  return rules.map((rule) => ({
    ...rule,
    always: true,
    cites: ({ matter }) => (matter && !isClassified(matter.level) ? 'CARRIER-063' : rule.clause),
    citing: ['CARRIER-063'],
    broken: (ask) => ask.matter?.level !== 'public' && rule.broken(ask),
  }));
}

/** Somebody other than him who lists internal things agrees to it (CARRIER-063). */
export const internalApprovers = ['secrecy_office_head'] as const satisfies readonly RoleId[];

/** CARRIER-063: what is not public goes to the unit designated for it, never just away; a company says itself where its secrets go. */
export function placeGiven<
  A extends Circumstances & { readonly list: DestructionList; readonly site: DestructionSite | null },
>(): Rule<A> {
  return {
    id: 'place-given',
    clause: 'CARRIER-063',
    kind: 'state',
    always: true,
    // A state secret without a place is at no designated place either, and CARRIER-062 says so.
    broken: ({ list, site, matter }) =>
      matter?.regime !== 'state' &&
      matter?.level !== 'public' &&
      (matter?.regime === 'own' ? site === null : !list.site),
    says: ({ list }) => (list.site ? say('not-designated', { site: list.site }) : say('no-place')),
    remedy: ({ list }) => (list.site ? say('not-designated.remedy') : say('no-place.remedy')),
  };
}

export function draftOnly<A extends Circumstances & { readonly list: DestructionList | null }>(): Rule<A> {
  return {
    id: 'draft',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ list }) => list !== null && list.status !== 'draft',
    says: () => say('not-draft'),
    remedy: () => say('not-draft.remedy'),
  };
}

/** A list of which nothing may be seen, or on which nothing stands, is neither handed over nor brought to its end. */
export const somethingListed: Rule<Circumstances & { readonly items: readonly unknown[] }> = {
  id: 'something-listed',
  clause: 'CARRIER-061',
  kind: 'state',
  always: true,
  broken: ({ items }) => items.length === 0,
  says: () => say('no-items'),
  remedy: () => say('no-items.remedy'),
};

/** The batch as the rules of method and place see it. */
export interface Batch extends Circumstances {
  readonly copies: readonly Copy[];
  readonly method: Method | null;
  /** Certificate of the overwriting tool, as it was handed in. */
  readonly certificate: string | null;
}

type Part = Batch & { readonly copy: Copy };

/** CARRIER-065 for each item by its own medium, level and regime. */
export function methodRules<A extends Circumstances>(of: (ask: A) => Batch): readonly Rule<A>[] {
  const parts = (ask: A): readonly Part[] => {
    const batch = of(ask);
    return batch.copies.map((copy) => ({ ...batch, copy, matter: matterOf(copy) }));
  };
  const fit: Rule<Part> = {
    id: 'method-fits',
    clause: 'CARRIER-065',
    kind: 'fields',
    fields: ['method'],
    broken: ({ method, copy, settings }) => method !== null && !methodsFor(copy.kind, settings).includes(method),
    says: ({ method, copy, settings }) =>
      say('method-unfit', {
        copy: copyName(copy),
        kind: carrierKindNames[copy.kind as CarrierKind],
        method: say(`method.${method as Method}`),
        methods: listed(methodsFor(copy.kind, settings).map(methodName)),
      }),
    remedy: () => say('method-unfit.remedy'),
    facts: ({ copy, method }) => ({ carrier: copy.id, method }),
  };
  // 条例 28: a compliant method; overwriting alone is one for state secrets only with a compliant tool.
  const tool: Rule<Part> = {
    id: 'compliant-tool',
    clause: 'CARRIER-065',
    kind: 'fields',
    fields: ['certificate_id'],
    broken: ({ method, copy, certificate }) =>
      method === 'overwrite' && copy.regime === 'state' && certificate === null,
    says: ({ copy }) => say('no-tool', { copy: copyName(copy) }),
    remedy: () => say('no-tool.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  };
  return forEach(parts, [fit, tool]);
}

export function methodGiven<A extends Circumstances>(of: (ask: A) => Method | null): Rule<A> {
  return {
    id: 'method-given',
    clause: 'CARRIER-065',
    kind: 'fields',
    fields: ['method'],
    broken: (ask) => of(ask) === null,
    says: () => say('no-method'),
    remedy: () => say('no-method.remedy'),
  };
}

function methodName(method: string): Text {
  return say(`method.${method as Method}`);
}

/** What a destruction in house must have (条例 28). */
export interface InHouse {
  readonly site: DestructionSite | null;
  readonly siteName: string | null;
  /** With those of other lists of the same month. */
  readonly copies: number;
  readonly workNeed: string | null;
  /** Whether two people sign; null where it is too early to tell. */
  readonly twoSign: boolean | null;
}

type Condition = 'work_need' | 'small_quantity' | 'compliant_equipment_certificate' | 'two_signatures';

function lacking(
  { site, copies, workNeed, twoSign }: InHouse,
  { settings }: Pick<Circumstances, 'settings'>,
): Condition[] {
  if (site?.kind !== 'in_house_shredder') return [];
  const met: Record<Condition, boolean> = {
    work_need: !namesNothing(workNeed),
    small_quantity: copies <= setting(settings, 'CARRIER-062.bulk_threshold'),
    compliant_equipment_certificate: Boolean(site.certificate),
    two_signatures: twoSign !== false,
  };
  return (setting(settings, 'CARRIER-062.self_destroy_conditions') as readonly Condition[]).filter((one) => !met[one]);
}

/** CARRIER-062: only at a designated place; in house only within the conditions. */
export function siteRules<A extends Circumstances>(of: (ask: A) => InHouse): readonly Rule<A>[] {
  return [
    {
      id: 'site-designated',
      clause: 'CARRIER-062',
      kind: 'denied',
      broken: (ask) => of(ask).site === null,
      says: (ask) => say('not-designated', { site: of(ask).siteName ?? say('no-site') }),
      remedy: () => say('not-designated.remedy'),
      facts: (ask) => ({ site: of(ask).siteName }),
    },
    {
      id: 'in-house',
      clause: 'CARRIER-062',
      kind: 'state',
      broken: (ask) => lacking(of(ask), ask).length > 0,
      says: (ask) => {
        const most = setting(ask.settings, 'CARRIER-062.bulk_threshold');
        const { copies } = of(ask);
        return say('in-house', {
          lacking: listed(lacking(of(ask), ask).map((one) => say(`lacks.${one}`, { most, copies }))),
        });
      },
      remedy: () => say('in-house.remedy'),
      facts: (ask) => ({ lacking: lacking(of(ask), ask) }),
    },
  ];
}
