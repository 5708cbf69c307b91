import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { cited, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { simplified } from '#kernel/mark-scan.ts';
import { bareName, isBody, isOurselves, unsealed } from '#kernel/own-name.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { authorities, isCompetent } from '../../door/rules/competent.ts';
import { say } from '../../phrases/outside.ts';
import type { OutsideDuty } from '../../tables.ts';
import { aboveOf } from './above.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const keepers = ['secrecy_officer', 'secrecy_office_head'] as const;

type A = Ask<Facts, Input>;

/** The clause that wants to know who does it. */
export const clauseOf: Readonly<Record<OutsideDuty, ClauseId>> = {
  confidential_post: 'CARRIER-045',
  confidential_courier: 'CARRIER-045',
  superior_bureau: 'CARRIER-058',
  superior_dept: 'CLASSIFY-031',
  above_issuer: 'CARRIER-027',
  training: 'PEOPLE-006',
  testing: 'SYSTEM-020',
};
const cites = ({ input }: A) => clauseOf[input.serves];
const citing = [...new Set(Object.values(clauseOf))];

/** The confidential post says by its name that it is; what carries ordinary post or parcels is no confidential service, whoever agrees to it. */
function isExpress({ name, serves }: Input): boolean {
  const bare = simplified(bareName(name));
  if (serves === 'confidential_post' && !/机要/.test(bare)) return true;
  return /快递|速递|特快|专递|速运|快运|货运|物流|邮局|闪送|跑腿|顺丰|圆通|中通|申通|韵达|极兔|德邦|京东|ems|dhl|ups|fedex|express|courier/.test(
    bare,
  );
}

const carries = ({ input }: A) => ['confidential_post', 'confidential_courier'].includes(input.serves);
/** Whoever is in authority over nobody is designated by somebody who is. */
const designated = ({ input }: A) => carries({ input } as A) || ['training', 'testing'].includes(input.serves);

function aboveNobody({ input, unit }: A): boolean {
  const { name, above, serves } = input;
  return (
    serves === 'above_issuer' &&
    (namesNothing(above) || isOurselves(above ?? '', unit.name) || isBody(above ?? '', name))
  );
}

/** How the names of organs end, and of bodies that have others below them. */
const organ =
  /(?:局|厅|委|委员会|办|办公室|政府|府|署|机关|党组|法院|检察院|国务院|科学院|研究院|学院|大学|(?:组织|宣传|统战|武装|政治|参谋|外交|国防|教育|公安|安全|民政|司法|财政|商务|交通运输|水利)部)$/u;
/** Who sells something is in authority over nobody, whatever stands behind its name. */
const sells = /公司|社(?!会)|商行|店|厂|站|经销|事务所|工作室|门市|服务部|网吧|酒店/u;

/** No firm puts anybody in authority either; above a company there may be one. */
function ofFirm({ input, evidence, unit }: A): boolean {
  if (![...authorities, 'above_issuer'].includes(input.serves) || /公司|集团/.test(unit.name)) return false;
  return [input.name, evidence?.sender].some((name) => !!name && !isOrgan(name));
}

function isOrgan(name: string): boolean {
  const bare = simplified(unsealed(name));
  return organ.test(bare) && !sells.test(bare);
}

const said = ({ input }: A) => ({ name: input.name, serves: say(`serves.${input.serves}`) });

/** What stands against a body on the list; taking it off needs nothing. */
const listing: readonly Rule<A>[] = [
  {
    id: 'another-body',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['name'],
    broken: ({ input, unit }) => isOurselves(input.name, unit.name),
    says: (ask) => say('own-name', said(ask)),
    remedy: () => say('own-name.remedy'),
  },
  {
    id: 'named-bureau',
    clause: 'CARRIER-058',
    kind: 'denied',
    broken: ({ input }) => input.serves === 'superior_bureau' && !/保密|机要/.test(simplified(bareName(input.name))),
    says: (ask) => say('no-bureau', said(ask)),
    remedy: () => say('no-bureau.remedy'),
  },
  {
    id: 'no-firm',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: ofFirm,
    says: (ask) => say('firm', said(ask)),
    remedy: () => say('firm.remedy'),
  },
  {
    id: 'above-whom',
    clause: 'CARRIER-027',
    kind: 'fields',
    fields: ['above'],
    broken: aboveNobody,
    says: () => say('above-whom'),
    remedy: () => say('above-whom.remedy'),
  },
  ...onEvidence<A>('CARRIER-045', ({ evidence }) => ({ evidence, record: null })),
  ...outsideLetter<A>('CARRIER-045', ({ actor }) => [actor.id]),
  {
    id: 'not-by-itself',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence, input }) => evidence !== null && isBody(evidence.sender, input.name),
    says: (ask) => say('by-itself', said(ask)),
    remedy: () => say('by-itself.remedy'),
  },
  {
    id: 'by-authority',
    clause: 'CARRIER-045',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: (ask) =>
      designated(ask) && ask.evidence !== null && !isCompetent(ask.evidence.sender, ask, { serves: authorities }),
    says: (ask) => say('no-authority', { ...said(ask), sender: ask.evidence?.sender ?? '' }),
    remedy: () => say('no-authority.remedy'),
  },
  {
    id: 'no-express-firm',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: (ask) => carries(ask) && isExpress(ask.input),
    says: (ask) => say('express-listed', said(ask)),
    remedy: () => say('express-listed.remedy'),
  },
];

export const rules = rulesFor<Facts, Input>()([
  { ...onlyFor('CARRIER-045', ...keepers), cites, citing },
  ...listing.map((rule) => ({ ...rule, cites, citing, broken: (ask: A) => ask.input.listed && rule.broken(ask) })),
  {
    id: 'changes',
    clause: 'CARRIER-045',
    cites,
    kind: 'state',
    broken: ({ input, standing }) => input.listed === (standing !== null),
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** Whom this unit trusts outside is not one person’s decision; taking a body off the list waits for nobody. */
export function approval({ input, evidence }: A): Approval | null {
  const { name, serves, listed } = input;
  if (!listed) return null;
  const summary = { name, serves, ...(evidence && { evidence_id: evidence.id }) };
  const above = aboveOf(input);
  return {
    steps: chain({ clause: clauseOf[serves], roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('list-outside-unit.title', { name, serves: say(`serves.${serves}`) }),
    summary: { ...summary, ...(above && { above }) },
    content: canonical([name, serves, above, evidence && cited(evidence)]),
  };
}
