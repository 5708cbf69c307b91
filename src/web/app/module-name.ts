import { useTranslation } from 'react-i18next';
import { type KeyOf, zh } from '#web/phrases/zh.ts';

/** A module's name as the regulation calls the chapter; a module the page does not know yet keeps its id. */
export function useModuleName(): (module: string) => string {
  const { t } = useTranslation();
  return (module) => {
    const key = `module.${module}`;
    return key in zh ? t(key as KeyOf<'module.'>) : module;
  };
}
