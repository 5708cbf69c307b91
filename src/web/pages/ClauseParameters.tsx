import { useTranslation } from 'react-i18next';
import type { ClauseDetail } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { Panel } from '#web/kit/Page.tsx';

type Parameter = ClauseDetail['parameters'][number];

interface Props {
  readonly parameters: readonly Parameter[];
  /** Keys that nothing read in the last whole run of the tests. */
  readonly unread: readonly string[];
}

/** Each parameter's value, which of unit, profile, law and catalogue gave it, and how far the law lets it go. */
export function ClauseParameters({ parameters, unread }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  if (parameters.length === 0) return null;
  return (
    <Panel title={t('clause.parameters')} flush>
      <table className="clause-parameters">
        <thead>
          <tr>
            <th scope="col">{t('clause.parameter')}</th>
            <th scope="col">{t('clause.value')}</th>
            <th scope="col">{t('clause.from')}</th>
            <th scope="col">{t('clause.lawful')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={parameter.key}>
              <td>
                {say(parameter.name) || <code>{parameter.key.split('.').slice(1).join('.') || parameter.key}</code>}
                {unread.includes(parameter.key) && <span className="clause-unverified">{t('clause.unread')}</span>}
              </td>
              <td>
                {say(parameter.says)} {parameter.unit && <span className="quiet">{say(parameter.unit)}</span>}
                {parameter.clamped && (
                  <span className="clause-clamped">
                    {t('clause.clamped', { wanted: String(parameter.clamped.wanted) })}
                  </span>
                )}
              </td>
              <td>
                {t(`clause.from.${parameter.from}`)}
                {parameter.assumed && <span className="clause-unverified">{t('clause.assumed')}</span>}
              </td>
              <td>
                <LawfulRange law={parameter.law} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Confidence T and G were read in the text or on an official page; the others carry a badge. */
const verified = ['T', 'G'];

function LawfulRange({ law }: { readonly law: Parameter['law'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (!law) return <span className="quiet">–</span>;
  const bounds = [
    law.floor !== undefined && law.floor !== null ? `≥ ${law.floor}` : '',
    law.ceiling !== undefined && law.ceiling !== null ? `≤ ${law.ceiling}` : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <span className="num">{bounds}</span> <span className="quiet">{say(law.cite) || law.article}</span>
      {law.confidence && !verified.includes(law.confidence) && (
        <span className="clause-unverified">{t('clause.unverified')}</span>
      )}
    </>
  );
}
