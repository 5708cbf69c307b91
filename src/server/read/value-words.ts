import { levelNames } from '#kernel/label.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { Json } from '#kernel/json.ts';
import type { Regulation } from '#kernel/regulation.ts';
import { list, type Text } from '#kernel/text.ts';

const never: Text = { zh: '一律不准', en: 'never' };
const nobody: Text = { zh: '无须审批', en: 'none' };
const otherwise: Text = { zh: '其他情形', en: 'otherwise' };

/** A parameter's value in words: roles, levels and listed values by their names, a chain by the situation. */
export function valueWords({ words }: Regulation, value: Json, isChain = false): Text {
  const names: Readonly<Record<string, Text>> = { ...words.values, ...roleNames, ...levelNames, otherwise };
  const named = (id: string): Text => names[id] ?? { zh: id, en: id.replaceAll('_', ' ') };
  const say = (one: Json): Text => {
    if (one === null) return isChain ? never : { zh: '–', en: '–' };
    if (typeof one === 'boolean') return one ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    if (typeof one === 'string') return named(one);
    if (typeof one === 'number') return { zh: String(one), en: String(one) };
    if (Array.isArray(one)) return one.length === 0 && isChain ? nobody : list(one.map(say));
    const parts = Object.entries(one).map(([key, part]) => [named(key), say(part as Json)] as const);
    return {
      zh: parts.map(([key, part]) => `${key.zh}：${part.zh}`).join('；'),
      en: parts.map(([key, part]) => `${key.en}: ${part.en}`).join('; '),
    };
  };
  return say(value);
}
