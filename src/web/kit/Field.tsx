import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import './field.css';

interface Control {
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly status?: '' | 'error' | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly wrong?: ReactNode;
  readonly id?: string | undefined;
  readonly children: ReactElement<Control>;
}

/** A label above, the unit and format as a hint, what is wrong in the same words as the summary on top. */
export function Field({ label, hint, required = false, wrong, id, children }: Props) {
  const { t } = useTranslation();
  const made = useId();
  const field = id ?? made;
  const described = [hint ? `${field}-hint` : '', wrong ? `${field}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className={`field${wrong ? ' field-bad' : ''}`}>
      <label htmlFor={field} id={`${field}-label`}>
        {label}
        {required && <em className="field-required">{t('form.required')}</em>}
      </label>
      {hint && (
        <span className="field-hint" id={`${field}-hint`}>
          {hint}
        </span>
      )}
      {cloneElement(children, {
        id: field,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong ? true : undefined,
        ...(wrong && typeof children.type !== 'string' ? { status: 'error' as const } : {}),
      })}
      {wrong && (
        <span className="field-wrong" id={`${field}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}
