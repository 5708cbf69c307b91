import type { TFunction } from 'i18next';
import type { ShownTask } from '#web/app/day.ts';

/** The one sentence under the date: how much there is to do, and what of it presses. */
export function sentenceOf(
  tasks: readonly Pick<ShownTask, 'tone' | 'due'>[],
  t: TFunction,
): { text: string; late: string; rest: string } {
  if (tasks.length === 0) return { text: t('home.nothing') + t('home.stop'), late: '', rest: '' };
  // What has no day stands among today's rows, but falls due on none.
  const of = (tone: string) => tasks.filter((one) => one.tone === tone && one.due !== null).length;
  const late = of('late') > 0 ? t('home.late', { count: of('late') }) : '';
  const today = of('today') > 0 ? t('home.today', { count: of('today') }) : '';
  const text = t('home.todo', { count: tasks.length }) + (late || today ? t('home.comma') : '');
  const rest = (late && today ? t('list.and') : '') + today + t('home.stop');
  return { text, late, rest };
}
