import { carrierKindNames, deviceKindNames, personGradeNames, roleNames } from '#kernel/generated/names.ts';
import { levelNames } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { turnWord } from './turn-words.ts';

const words: Readonly<Record<string, Text>> = {
  ...deviceKindNames,
  ...carrierKindNames,
  ...roleNames,
  ...personGradeNames,
  ...levelNames,
  state: { zh: '国家秘密', en: 'state secret' },
  group: { zh: '集团秘密', en: 'group secret' },
  company: { zh: '公司秘密', en: 'company secret' },
  own: { zh: '本单位内部', en: 'own' },
  registry: { zh: '机要室', en: 'registry' },
  person: { zh: '个人', en: 'person' },
  unit: { zh: '外单位', en: 'another unit' },
  inside_registry: { zh: '机要室内阅读', en: 'read in the registry' },
  archive: { zh: '档案室', en: 'archive' },
  collected: { zh: '已收回', en: 'collected' },
  supervisor: { zh: '监销人', en: 'supervisor' },
};

/** The field's word for an id of the regulation (a role, level, kind, hand) or a turn of its duties; undefined for any other text. */
export function knownWord(value: string): Text | undefined {
  return Object.hasOwn(words, value) ? words[value] : turnWord(value);
}
