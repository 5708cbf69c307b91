import type { LevelId } from '#kernel/generated/clauses.ts';

/** Colours that pass WCAG AA on their grounds (measured); antd's own defaults do not. */
export const palette = {
  light: {
    primary: '#1a4f8b',
    error: '#b8101e',
    warning: '#9a4500',
    success: '#237804',
    text: '#16202b',
    secondary: '#4f5860',
    tertiary: '#5f6870',
    ground: '#f4f4f0',
    surface: '#ffffff',
    line: '#e1e3de',
    controlLine: '#8b9297',
  },
  dark: {
    primary: '#8ab6ec',
    error: '#ff8b84',
    warning: '#f5b461',
    success: '#8fd16a',
    text: '#e9ecee',
    secondary: '#b4babd',
    tertiary: '#a3a9ac',
    ground: '#111516',
    surface: '#191f20',
    line: '#2c3436',
    controlLine: '#737c80',
  },
} as const;

export const fontFamily =
  '"JG Digits", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

/** Bars of a level chip. Bars, not stars: ★ has legal meaning in a mark. */
export const levelBars: Readonly<Record<LevelId, number>> = {
  public: 0,
  internal: 0,
  work_secret: 0,
  confidential: 1,
  secret: 2,
  top_secret: 3,
};
