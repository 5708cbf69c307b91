import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import type { LedgerLine } from './ledger-line.ts';

/** What an entry is about: its name where one may know it and it is nothing classified, else what kind of thing. */
export function EntryObject({ line: { object, about } }: { readonly line: LedgerLine }) {
  const { t } = useTranslation();
  const say = useSay();
  if (!object || !about?.noun) return <span className="quiet">-</span>;
  const noun = say(about.noun);
  if (about.count > 1) return t('ledger.several', { noun, count: about.count });
  if (about.name) return <ThingLink object={object}>{say(about.name)}</ThingLink>;
  return (
    <>
      {noun} {about.beside && <span className="quiet num">{about.beside}</span>}
    </>
  );
}
