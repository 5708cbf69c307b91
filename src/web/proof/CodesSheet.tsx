import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import './proof.css';

interface Props {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Ten codes, told once: to be printed or written down before one goes on. */
export function CodesSheet({ codes, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <section className="proof-codes">
      <h2>{t('factor.codes')}</h2>
      <p className="quiet">{t('factor.codesMore')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="proof-acts">
        <Button onClick={() => window.print()}>{t('factor.print')}</Button>
        <Button type="primary" onClick={onDone}>
          {t('factor.kept')}
        </Button>
      </div>
    </section>
  );
}
