import { ConfigProvider, type ConfigProviderProps, theme, type ThemeConfig } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Language } from '#kernel/text.ts';
import { pageNonce } from './markup.ts';
import { usePrefs } from './prefs.ts';
import { type Shade, themeOf } from './theme.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/**
 * Small chunks of their own; both begin the week on Monday. The casts: antd's ES modules carry CommonJS types, which TypeScript takes
 * for a namespace with a `default`.
 */
const locales: Record<Language, () => Promise<Locale>> = {
  zh: () => import('antd/es/locale/zh_CN.js').then((module) => module.default as unknown as Locale),
  en: () => import('antd/es/locale/en_GB.js').then((module) => module.default as unknown as Locale),
};

/** Gives antd our tokens and the reader's language; the shade follows the system or the reader's switch. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { language, shade: wanted, type } = usePrefs();
  const system = useSystemShade();
  const shade = wanted === 'auto' ? system : wanted;
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let wantedStill = true;
    void locales[language]().then((found) => wantedStill && setLocale(found));
    return () => {
      wantedStill = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.shade = shade;
    document.documentElement.dataset.type = type;
  }, [shade, type]);
  const look = useMemo(
    (): ThemeConfig => themeOf(shade, shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, type),
    [shade, type],
  );
  const csp = useMemo(ownSheets, []);
  return (
    <ConfigProvider
      theme={look}
      {...csp}
      {...(locale ? { locale } : {})}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}

function ownSheets(): Pick<ConfigProviderProps, 'csp'> {
  const nonce = pageNonce();
  return nonce ? { csp: { nonce } } : {};
}

function useSystemShade(): Shade {
  const query = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const listen = (event: MediaQueryListEvent) => setDark(event.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return dark ? 'dark' : 'light';
}
