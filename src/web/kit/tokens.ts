import type { LevelId } from '#kernel/generated/clauses.ts';

/** Colours that pass WCAG AA on their grounds (measured); antd's own defaults do not. */
export const palette = {
  light: {
    primary: '#0958d9',
    error: '#cf1322',
    warning: '#ad4e00',
    success: '#237804',
    text: '#16202b',
    secondary: '#4f5860',
    tertiary: '#5f6870',
    ground: '#f4f4f0',
    surface: '#ffffff',
    line: '#dcdeda',
    controlLine: '#8b9297',
  },
  dark: {
    primary: '#69a1ff',
    error: '#ff8b84',
    warning: '#f5b461',
    success: '#8fd16a',
    text: '#e9ecee',
    secondary: '#b4babd',
    tertiary: '#a6a6a6',
    ground: '#111516',
    surface: '#191f20',
    line: '#323a3c',
    controlLine: '#737c80',
  },
} as const;

export const fontFamily =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Bars of a level chip. Bars, not stars: ★ has legal meaning in a mark. */
export const levelBars: Readonly<Record<LevelId, number>> = {
  public: 0,
  internal: 0,
  work_secret: 0,
  confidential: 1,
  secret: 2,
  top_secret: 3,
};
