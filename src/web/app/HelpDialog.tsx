import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/kit/Dialog.tsx';
import { keyMap } from './keys.ts';
import { useSession } from './session.ts';
import { linkTo } from './shown-person.ts';

/** The keyboard map, by Ctrl+/ from anywhere. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { unit } = useSession();
  return (
    <Dialog label={t('help.title')} onClose={onClose}>
      <div className="help">
        <h2>{t('help.title')}</h2>
        <table>
          <tbody>
            {keyMap.map(({ keys, does }) => (
              <tr key={keys}>
                <th scope="row">
                  {keys.split('+').map((part) => (
                    <kbd key={part}>{part === 'Escape' ? 'Esc' : part}</kbd>
                  ))}
                </th>
                <td>{t(does)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">{t('help.scanners')}</p>
        <p className="help-print">
          <a href={linkTo('/api/command-cards')} target="_blank" rel="noreferrer">
            {t('help.commandCards')}
          </a>
          {unit.demo && (
            <a href={linkTo('/api/practice-sheet')} target="_blank" rel="noreferrer">
              {t('help.practice')}
            </a>
          )}
        </p>
      </div>
    </Dialog>
  );
}
