import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DatePick } from './DatePick.tsx';

type Kind = 'years' | 'months' | 'date' | 'condition' | 'permanent' | 'long' | 'short';
export interface PeriodValue {
  readonly kind: Kind;
  readonly years?: number | null;
  readonly months?: number | null;
  readonly date?: string;
  readonly condition?: string;
}

interface Props {
  readonly id?: string | undefined;
  readonly value: PeriodValue | undefined;
  readonly onChange: (value: PeriodValue | undefined) => void;
  /** Periods of company secrets are offered only where they may stand. */
  readonly kinds?: readonly Kind[];
  readonly 'aria-describedby'?: string | undefined;
}

const stateKinds: readonly Kind[] = ['years', 'months', 'date', 'condition', 'permanent', 'long', 'short'];

/** How long a secret stays one: exactly one of years, months, a date or a condition. */
export function PeriodPicker({ id, value, onChange, kinds = stateKinds, ...rest }: Props) {
  const { t } = useTranslation();
  const kind = value?.kind ?? 'years';
  return (
    <div className="period">
      <Select
        aria-label={t('period.kind')}
        value={kind}
        onChange={(next) => onChange({ kind: next })}
        options={kinds.map((one) => ({ value: one, label: t(`period.${one}`) }))}
      />
      {(kind === 'years' || kind === 'months') && (
        <InputNumber
          {...rest}
          id={id ?? ''}
          min={1}
          precision={0}
          value={value?.[kind] ?? null}
          suffix={t(kind === 'years' ? 'period.yearUnit' : 'period.monthUnit')}
          onChange={(number) => onChange(number === null ? undefined : { kind, [kind]: number })}
        />
      )}
      {kind === 'date' && (
        <DatePick id={id} value={value?.date} onChange={(date) => onChange(date ? { kind, date } : undefined)} />
      )}
      {kind === 'condition' && (
        <Input
          {...rest}
          id={id ?? ''}
          value={value?.condition ?? ''}
          placeholder={t('period.conditionHint')}
          onChange={(event) => onChange({ kind, condition: event.target.value })}
        />
      )}
    </div>
  );
}
