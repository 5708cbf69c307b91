import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThingPicker } from './ThingPicker.tsx';

interface Props {
  readonly id?: string | undefined;
  /** The case the evidence is for, where it is for one. */
  readonly about?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly status?: '' | 'error' | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Picks evidence handed in, or goes and hands it in first. */
export function EvidencePicker({ about, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ThingPicker {...rest} kind="evidence" onChange={(value) => onChange(value as string | undefined)} />
      <Link to="/acts/$id" params={{ id: 'evidence.submit' }} search={about === undefined ? {} : { case: about }}>
        {t('opinion.handIn')}
      </Link>
    </>
  );
}
