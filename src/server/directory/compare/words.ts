import type { Text } from '#kernel/text.ts';
import type { NoListing } from '../ldap/people.ts';

export const noPeople: Text = {
  zh: '目录配置中没有 ldap.people。请按 docs/guides/directories.md 写明哪些人员属于本单位，再重新启动',
  en: 'the settings of directories have no ldap.people. Say there who belongs to the unit (docs/guides/directories.md), and start again',
};

export const unlisted: Readonly<Record<NoListing, Text>> = {
  none: {
    zh: '目录中一个人也没有读到，没有提出建议。请核对 ldap.people 的 base 和 filter，以及查询账号的权限',
    en: 'nobody was read, and nothing is proposed. Check base and filter of ldap.people, and what our account may read',
  },
  'too-many': {
    zh: '目录中超过两万人，没有提出建议。请收窄 ldap.people 的 filter',
    en: 'there are more than twenty thousand, and nothing is proposed. Narrow the filter of ldap.people',
  },
  limited: {
    zh: '目录限制了查询账号一次能读的人数，没有读完，没有提出建议。请在目录中放宽对该账号的限制（OpenLDAP：limits … size=unlimited）',
    en: 'the directory lets our account read so many only, and nothing is proposed. Lift its limit there (OpenLDAP: limits … size=unlimited)',
  },
  elsewhere: {
    zh: '目录把一部分转介到别处，读到的不完整，没有提出建议。请把 ldap.people 的 base 改到不含转介的位置',
    en: 'part of the directory lies elsewhere (a referral), and nothing is proposed. Choose a base of ldap.people without referrals',
  },
};

export function away(detail: string): Text {
  return {
    zh: `目录没有读完，没有提出建议：${detail}`,
    en: `the directory was not read to its end, and nothing is proposed: ${detail}`,
  };
}

export const underWay: Text = {
  zh: '另一次读取正在进行，请等它完成',
  en: 'another reading is under way: wait for it',
};

export function whichUnit(units: readonly string[]): Text {
  const [zh, en] = [units.join('、'), units.join(', ')];
  return { zh: `请用 --unit 写明单位：${zh}`, en: `name the unit with --unit: ${en}` };
}
