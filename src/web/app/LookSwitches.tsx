import { useTranslation } from 'react-i18next';
import { switchLanguage } from './language.ts';
import { setPrefs, usePrefs } from './prefs.ts';
import './looks.css';

const nextShade = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** Language and shade, wherever one is; neither reloads the page. */
export function LookSwitches() {
  const { t } = useTranslation();
  const { language, shade } = usePrefs();
  return (
    <div className="looks">
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void switchLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button type="button" onClick={() => setPrefs({ shade: nextShade[shade] })}>
        {t(`look.${shade}`)}
      </button>
    </div>
  );
}
