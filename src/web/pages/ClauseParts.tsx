import { useTranslation } from 'react-i18next';
import type { ClauseDetail } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { Panel } from '#web/kit/Page.tsx';
import { Empty } from '#web/kit/States.tsx';

type Holder = ClauseDetail['parts'][number]['held_by'][number];

/** The clause's sentence part by part, with what holds each; a part that nothing holds yet is open. */
export function ClauseParts({ clause: { parts, reviewed } }: { readonly clause: ClauseDetail }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Panel title={t('clause.parts')} aside={t(reviewed ? 'clause.reviewed' : 'clause.unreviewed')} flush>
      {parts.length === 0 ? (
        <Empty title={t('clause.noParts')} />
      ) : (
        <ol className="clause-cases">
          {parts.map((part) => (
            <li key={part.zh}>
              <span className={part.open ? 'case-open' : 'case-passed'}>
                {part.open ? `○ ${t('clause.open')}` : `✓ ${t('clause.held')}`}
              </span>
              <div>
                <span>{say(part)}</span>
                <ul>
                  {part.held_by.map((holder) => (
                    <HolderLine key={`${holder.kind}-${holder.id}`} holder={holder} />
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function HolderLine({ holder: { kind, id, name } }: { readonly holder: Holder }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="clause-holder">
      <span className="quiet">{t(`clause.holder.${kind}`)}</span> {kind === 'later' ? id : say(name)}
    </li>
  );
}
