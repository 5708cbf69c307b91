import { dateOf } from '#kernel/calendar.ts';
import { paperDate } from '#kernel/period.ts';
import type { NoteLine } from '../read/case-notes.ts';
import { escapeHtml } from './page.ts';

const views: Readonly<Record<string, string>> = { agreed: '同意', objected: '有异议' };

/** Opinions that were asked for and what the case was sent back for, as rows of the form. */
export function noteRows(notes: readonly NoteLine[]): string[] {
  return notes.flatMap(({ kind, state, to, by, at, answered_at, answer, words }) => {
    if (kind === 'asked' && state in views)
      return [row('加签意见', `${views[state]} ${answer ?? ''}`, to?.name, answered_at)];
    return kind === 'returned' ? [row('退回重签', `退回${to?.name ?? ''}：${words ?? ''}`, by.name, at)] : [];
  });
}

function row(title: string, said: string, name = '', at: string | null): string {
  const sign = `<p class="sign">${escapeHtml(name)}　${at ? paperDate(dateOf(at)) : ''}</p>`;
  return `<tr><th>${title}</th><td><p>${escapeHtml(said.trim())}</p>${sign}</td></tr>`;
}
