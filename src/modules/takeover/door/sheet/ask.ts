import type { CivilDate } from '#kernel/json.ts';
import { isClassified, levelRank } from '#kernel/label.ts';
import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { type Circumstances, type Governance, judge, type Matter, type Rule } from '#kernel/verdict.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { isCopy } from '#modules/mail/door/rules/copied.ts';
import {
  addedRules,
  cameRules,
  copiedRules,
  heldRules,
  laidRules,
  namedRules,
  titleRules,
  toldRules,
} from '../../rules/told.ts';
import type { Field } from '#intake/aliases.ts';
import type { AskRules, ImportedCarrier } from '#intake/judge/types.ts';
import { note, refuse } from '#intake/remark.ts';
import { scopeTokens } from '../../sheet/scope.ts';
import type { Register } from '../../sheet/types.ts';

/** What a line is held against beside the rules. */
export interface Asked {
  readonly law: Governance;
  readonly register: Register;
  readonly holders: ReadonlyMap<string, Holder>;
  /** Secrets that nobody in the unit may decide (CLASSIFY-031). */
  readonly undecidable: readonly Matter[];
  /** The day the register was opened. */
  readonly opened: CivilDate;
}

/** Secrets are of the regime of the ledger; what is none is the unit's own. */
export function matterOf({ level, regime }: { readonly level: LevelId; readonly regime: RegimeId }): Matter {
  return { level, regime: isClassified(level) ? regime : 'own' };
}

/** Asks of one line what is asked of the whole when it is registered, so that every cause is shown before. */
export function askingRules(here: Circumstances, { law, register, holders, undecidable, opened }: Asked): AskRules {
  const departments = [...register.departments.keys()];
  return (carrier) => {
    const matter = matterOf(carrier);
    const asked = <P extends object>(
      rules: readonly Rule<Circumstances & { matter: Matter } & P>[],
      part: P,
      field: Field,
    ) =>
      judge(rules, { ...here, matter, ...part }, law).findings.map(({ clause, says, remedy }) => ({
        field,
        remark: refuse('against_rule', { says, remedy }, clause),
      }));
    const copy = copyOf(carrier, matter, register);
    const holder = carrier.holderId === null ? undefined : holders.get(carrier.holderId);
    const ours = isOurselves(carrier.issuer ?? '', here.unit.name, departments);
    const undecided =
      ours && undecidable.some(({ level, regime }) => level === matter.level && regime === matter.regime);
    return [
      ...(undecided ? [{ field: 'issuer', remark: note('issuer_ourselves', {}, 'CLASSIFY-031') } as const] : []),
      ...asked(titleRules, { title: carrier.title, kind: carrier.kind }, 'title'),
      ...asked(laidRules, { kind: carrier.kind, place: carrier.location }, 'location'),
      ...asked(copiedRules, { stamp: stampOf(carrier) }, 'copying_unit'),
      ...asked(addedRules, { source: register.documents.get(carrier.documentKey)?.source ?? null }, 'copy_no'),
      ...asked(cameRules, { ours, came: cameOn(carrier), opened, issuer: carrier.issuer ?? '' }, 'received_at'),
      ...asked(toldRules, { told: carrier.state }, 'state'),
      ...namedIn(carrier, register).flatMap((token) => {
        const person = holders.get(token.slice(2));
        return person ? asked(namedRules, { holder: person, copy: { ...copy, scope: [token] } }, 'scope') : [];
      }),
      ...(holder ? asked(heldRules, { holder, copy }, 'holder') : []),
    ];
  };
}

/** The last day the line gives for it. */
function cameOn({ receivedAt, madeAt }: ImportedCarrier): CivilDate | null {
  return receivedAt !== null && madeAt !== null && madeAt > receivedAt ? madeAt : (receivedAt ?? madeAt);
}

/** What the line says of the copying, where it is of a copy. */
function stampOf({ kind, madeAt, copyingUnit, copiedOn }: ImportedCarrier) {
  return isCopy(kind) ? { kind, issued_on: madeAt, copying_unit: copyingUnit, copied_on: copiedOn } : { kind };
}

/** The persons whom the line lets know without giving them a copy. */
function namedIn(carrier: ImportedCarrier, register: Register): string[] {
  return scopeTokens([carrier], register).filter(
    (token) => token.startsWith('p:') && token !== `p:${carrier.holderId ?? ''}`,
  );
}

/** The copy as it would be labelled: by its registered document, or by what the line names. */
function copyOf(carrier: ImportedCarrier, { level, regime }: Matter, register: Register) {
  const known = register.documents.get(carrier.documentKey);
  return {
    id: carrier.number ?? carrier.title,
    copy_no: Number(carrier.copyNumbers[0] ?? 1) || 1,
    level: levelRank[level],
    regime,
    scope: known?.scope ?? scopeTokens([carrier], register),
    barred: known?.barred ?? [],
    cipher: carrier.kind === 'cipher_telegram',
    province_level: known?.province ?? carrier.provinceLevel,
  };
}
