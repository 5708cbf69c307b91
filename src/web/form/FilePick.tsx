import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly id?: string;
  readonly value: unknown;
  readonly onChange: (value: File | undefined) => void;
  readonly 'aria-describedby'?: string;
}

/** Chooses one file of this machine; it is sent only when the act is submitted. */
export function FilePick({ id, value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button {...rest} id={id ?? ''} onClick={() => chooser.current?.click()}>
        {t('form.chooseFile')}
      </Button>{' '}
      {value instanceof File && (
        <>
          <span>{value.name}</span>{' '}
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('form.remove')}
          </Button>
        </>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        onChange={(event) => {
          onChange(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
