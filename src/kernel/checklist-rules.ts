/** What every answer to a checklist says before it counts, whatever list it is. */
import { type Answered, type Gap, type GivenAnswer, lacking } from './checklist.ts';
import type { ClauseId } from './generated/clauses.ts';
import { list, phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    seen: '以下项目没有写明查看了什么：{items}。',
    'seen.remedy': '写明查看的文件、物品、记录或者地点。',
    what: '以下项目没有写明发现的问题：{items}。',
    'what.remedy': '写明发现了什么问题。',
    times: '以下项目没有填写起数：{items}。',
    'times.remedy': '填写发生了几起。',
    evidence: '以下项目须有照片：{items}。',
    'evidence.remedy': '把照片作为凭证提交后选定。',
  },
  {
    seen: 'It is not said what was looked at for: {items}.',
    'seen.remedy': 'Name the papers, things, records or places that were looked at.',
    what: 'It is not said what was found for: {items}.',
    'what.remedy': 'Say what is wrong.',
    times: 'It is not said how often it happened for: {items}.',
    'times.remedy': 'Enter how many times it happened.',
    evidence: 'A photo is needed for: {items}.',
    'evidence.remedy': 'Hand the photo in as evidence, then choose it.',
  },
);

/** Names of the rules, by what an answer lacks. */
const ids: Readonly<Record<Gap, string>> = {
  seen: 'looked-at',
  what: 'fault-said',
  times: 'counted',
  evidence: 'shown',
};

/** Each under the clause that asks for it. */
export function completeRules<A extends Circumstances>(
  clauses: Readonly<Record<Gap, ClauseId>>,
  answersOf: (ask: A) => readonly Answered<GivenAnswer>[],
): Rule<A>[] {
  return (Object.keys(ids) as Gap[]).map((gap) => {
    const without = (ask: A) => answersOf(ask).filter((one) => lacking(one).includes(gap));
    return {
      id: ids[gap],
      clause: clauses[gap],
      kind: 'fields',
      fields: ['answers'],
      broken: (ask) => without(ask).length > 0,
      says: (ask) => say(gap, { items: list(without(ask).map(({ item }) => item)) }),
      remedy: () => say(`${gap}.remedy`),
    };
  });
}
