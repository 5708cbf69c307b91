import { phrases, type Text } from '#kernel/text.ts';
import { en } from './checklist.en.ts';
import { zh } from './checklist.zh.ts';

const say = phrases(zh, en);

export type ChecklistItem = keyof typeof zh;
export const checklist = Object.keys(zh) as [ChecklistItem, ...ChecklistItem[]];
export const checklistNames: Readonly<Record<string, Text>> = Object.fromEntries(
  checklist.map((item) => [item, say(item)]),
);
export const results = ['good', 'problem', 'not_applicable'] as const;
