import { setting } from './parameter.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    letter: '领导班子成员和部门负责人未签订有效的保密工作责任书，不得审批。',
    'letter.remedy': '先签订保密工作责任书。',
  },
  {
    letter:
      'Members of the leadership and department heads do not approve without a secrecy responsibility letter in force.',
    'letter.remedy': 'Sign the responsibility letter first.',
  },
);

/** ORG-014: whoever answers by letter agrees to nothing without one; what `exempt` names goes on all the same. */
export function letterRule<A extends Circumstances & { readonly letterMissing: boolean }>(
  exempt: (ask: A) => boolean = () => false,
): Rule<A> {
  return {
    id: 'letter',
    clause: 'ORG-014',
    kind: 'state',
    broken: (ask) => setting(ask.settings, 'ORG-014.block_approvals') && ask.letterMissing && !exempt(ask),
    says: () => say('letter'),
    remedy: () => say('letter.remedy'),
  };
}
