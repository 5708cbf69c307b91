import { copyNo } from '#kernel/copy-no.ts';
import type { TFunction } from 'i18next';
import type { ShownTask } from '#web/app/day.ts';

/** Numbers of copies as they stand on them, six digits; of many their count. */
export function copyNumbers({ nos, count }: Pick<ShownTask, 'nos' | 'count'>, t: TFunction): string {
  if (count > 2) return t('task.count', { count });
  return nos.map((no) => copyNo(no)).join(t('list.and'));
}
