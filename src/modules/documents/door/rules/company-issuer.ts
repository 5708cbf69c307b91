import { levelNames } from '#kernel/label.ts';
import { bareName } from '#kernel/own-name.ts';
import { phrases } from '#kernel/text.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';

const say = phrases(
  {
    organ: '{issuer}不是公司、企业，其{level}级文件不是公司（集团）秘密。',
    'organ.remedy': '国家机关的密件按国家秘密登记；制发的是公司的，写公司全称。',
  },
  {
    organ: '{issuer} is no company, so its paper of level {level} bears no secret of a company.',
    'organ.remedy': 'Enter the paper of an organ as a state secret; where a company issued it, give its full name.',
  },
);

interface Borne {
  readonly issuer: string;
  readonly matter: Matter;
}

const firm = /公司|集团|企业|厂|银行|股份|有限/;
/** What organs of the state and the party are called by, with a seal said or not. */
const organ =
  /(?:[厅局委部署办处科]|政府|党组|委员会|办公室|人大|政协|法院|检察院|海关|军区)(?:[代印]?章|印)?$|^(?:中共|中央|国家)/;

function isOrgan(issuer: string): boolean {
  const name = bareName(issuer);
  return organ.test(name) && !firm.test(name);
}

/** CLASSIFY-013: secrets of a company are a company's; those of an organ are the state's, and ask for what the state's ask for (PEOPLE-005). */
export function companyIssuer<A extends Circumstances>(of: (ask: A) => Borne): Rule<A> {
  return {
    id: 'company-issuer',
    clause: 'CLASSIFY-013',
    kind: 'fields',
    fields: ['regime', 'issuer'],
    always: true,
    broken: (ask) => {
      const { issuer, matter } = of(ask);
      return ['company', 'group'].includes(matter.regime) && isOrgan(issuer);
    },
    says: (ask) => say('organ', { issuer: of(ask).issuer, level: levelNames[of(ask).matter.level] }),
    remedy: () => say('organ.remedy'),
  };
}
