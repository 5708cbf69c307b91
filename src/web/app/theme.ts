import type { ThemeConfig } from 'antd';
import { fontFamily, palette } from '#web/kit/tokens.ts';

export type Shade = 'light' | 'dark';

/** antd's tokens from ours. `algorithm` is given by the caller so that the dark one is loaded only when it is needed. */
export function themeOf(
  shade: Shade,
  algorithm: NonNullable<ThemeConfig['algorithm']>,
  type: 'standard' | 'large',
): ThemeConfig {
  const colours = palette[shade];
  return {
    algorithm,
    cssVar: { key: 'j' },
    hashed: false,
    token: {
      colorPrimary: colours.primary,
      colorInfo: colours.primary,
      colorLink: colours.primary,
      colorError: colours.error,
      colorWarning: colours.warning,
      colorSuccess: colours.success,
      colorTextBase: colours.text,
      colorBgBase: colours.surface,
      colorText: colours.text,
      colorTextSecondary: colours.secondary,
      colorTextTertiary: colours.tertiary,
      colorTextQuaternary: colours.tertiary,
      colorTextPlaceholder: colours.tertiary,
      colorTextDisabled: colours.tertiary,
      colorTextDescription: colours.secondary,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.surface,
      colorBorder: colours.controlLine,
      colorBorderSecondary: colours.line,
      fontFamily,
      fontSize: type === 'large' ? 18 : 14,
      borderRadius: 4,
      controlHeight: type === 'large' ? 40 : 32,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
      fontWeightStrong: 600,
    },
    components: {
      Button: {
        // antd darkens our light primary in the dark shade; white on it would fail AA.
        ...(shade === 'dark' ? { primaryColor: '#0a1626', dangerColor: '#2a0b0b' } : {}),
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Table: {
        headerBg: shade === 'light' ? '#f0f1ec' : '#20282a',
        headerSplitColor: 'transparent',
        cellPaddingBlockSM: 5,
        cellPaddingBlockMD: 8,
        headerBorderRadius: 0,
      },
      Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0' },
    },
  };
}
