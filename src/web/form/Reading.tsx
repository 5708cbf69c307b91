import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from './fields.ts';
import { FormFacts, textOf } from './reading.ts';

interface Props {
  readonly field: FormField;
  readonly id?: string | undefined;
}

/** A text to be read before it is signed: its name, its edition and its lines as they are kept. */
export function Reading({ field, id }: Props) {
  const { t } = useTranslation();
  const text = textOf(field, use(FormFacts));
  if (text === null) return <p id={id}>{t('state.loading')}</p>;
  return (
    <div className="reading" id={id} lang="zh-CN" tabIndex={-1}>
      <p>
        {text.name}{' '}
        <span className="quiet">{t('form.edition', { edition: text.edition, from: text.in_force_from })}</span>
      </p>
      <ol>
        {text.lines.map((line) => (
          <li key={line.text}>{line.text}</li>
        ))}
      </ol>
    </div>
  );
}
