import { holds } from '#kernel/actor.ts';
import type { LevelId, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import { levelNames, levelRank } from '#kernel/label.ts';
import { simplified } from '#kernel/mark-scan.ts';
import { bareName } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import { untied } from '#kernel/tie.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { say } from '../phrases/destruction.ts';

export interface Sale {
  /** Who looked through it besides the seller; null where nobody in active service was named. */
  readonly checker: Pick<Holder, 'id' | 'roles'> | null;
  /** Each item with the level that counts for it. */
  readonly sold: readonly {
    readonly what: string;
    /** Every word that is written of it, its name among them. */
    readonly said: readonly string[];
    readonly level: LevelId;
    readonly regime: RegimeId;
    /** A number by which a medium or device can be found on its register. */
    readonly numbered: boolean;
    /** Its name or number is that of something on the books that is not public. Who may not know of it is told no more than by a marked name. */
    readonly registered: boolean;
  }[];
}

/** Something leaves without custody: it is sold or thrown away. */
export const wasteSold = defineHappening<Brought & Sale>('copy.disposed');

/** What its own name calls classified or internal, however it is spaced or written, is not made public by the level somebody enters beside it. */
function bearsMark(words: string): boolean {
  return /绝密|机密|秘密|商密|密级|内部|内参|内刊|密件|密电|密码电报|涉密/.test(bareName(simplified(words)));
}

/** What its name says keeps data: not waste paper, whatever lies on it. */
function storesData(what: string): boolean {
  return /[硬软光磁优闪u]盘|移动盘|磁带|胶片|存储|储存卡|内存|闪存|芯片|电脑|计算机|主机|笔记本|服务器|工作站|打印机|复印机|一体机|传真机|扫描仪|手机|相机|摄像|录音|录像|路由|交换机|usb|ssd|hdd|cd|dvd|tf卡|sd卡/.test(
    bareName(what),
  );
}

type Selling = Circumstances & Sale;
type Sold = Circumstances & Sale['sold'][number];

/** Whoever is not ready for a state secret sells nothing at all, and is not told which of his names are on the books. */
function mayHear({ actor, unit }: Sold): boolean {
  return !unit.secretInvolved || actor.unready.length === 0;
}

function each({ sold, ...rest }: Selling): readonly Sold[] {
  return sold.map((one) => ({ ...rest, ...one, matter: { level: one.level, regime: one.regime } }));
}

/** Another person looked through it, and one of the two is of the registry, who knows what a secret looks like. */
function lookedThrough({ checker, actor, settings }: Selling): boolean {
  if (checker === null || !untied([checker.id], [actor.id])) return false;
  return [actor, checker].some((one) => holds(one, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[])));
}

/** What is thrown away or sold is public, known for what it is and looked through by two. */
export const soldRules: readonly Rule<Selling>[] = [
  {
    id: 'by-its-office',
    clause: 'CARRIER-063',
    kind: 'denied',
    always: true,
    alone: true,
    broken: (ask) => !isRegistry(ask) && !holds(ask.actor, 'office_head'),
    says: () => say('not-your-sale'),
    remedy: () => say('not-your-sale.remedy'),
  },
  ...forEach<Selling, Sold>(each, [
    {
      id: 'nothing-internal',
      clause: 'CARRIER-063',
      kind: 'denied',
      always: true,
      broken: ({ level }) => levelRank[level] >= levelRank.internal,
      says: ({ what, level }) => say('not-waste', { what, level: levelNames[level] }),
      remedy: () => say('not-waste.remedy'),
      facts: ({ what, level }) => ({ what, level }),
    },
    {
      id: 'no-marked-name',
      clause: 'CARRIER-063',
      kind: 'denied',
      always: true,
      broken: (ask) => ask.level === 'public' && (ask.said.some(bearsMark) || (ask.registered && mayHear(ask))),
      says: ({ what }) => say('named-internal', { what }),
      remedy: () => say('not-waste.remedy'),
      facts: ({ what }) => ({ what }),
    },
    {
      id: 'known-by-number',
      clause: 'CARRIER-063',
      kind: 'fields',
      always: true,
      fields: ['items'],
      broken: ({ said, numbered }) => said.some(storesData) && !numbered,
      says: ({ what }) => say('unnumbered', { what }),
      remedy: () => say('unnumbered.remedy'),
      facts: ({ what }) => ({ what }),
    },
  ]),
  {
    id: 'checked-by-another',
    clause: 'CARRIER-063',
    kind: 'fields',
    always: true,
    fields: ['checked_by'],
    broken: (ask) => !lookedThrough(ask),
    says: () => say('waste-unchecked'),
    remedy: () => say('waste-unchecked.remedy'),
  },
];
