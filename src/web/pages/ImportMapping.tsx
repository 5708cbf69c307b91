import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { Panel } from '#web/kit/Page.tsx';
import type { ImportState } from './import-machine.ts';

interface Props {
  readonly state: ImportState;
  readonly busy: boolean;
  readonly onMap: (mapping: Readonly<Record<string, string | null>>) => void;
  readonly onCancel: () => void;
}

/** Step two: which column is what. The guess is shown with how full the column is and a sample; corrections are remembered. */
export function ImportMapping({ state, busy, onMap, onCancel }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const headings = state.headings ?? [];
  const [mapping, setMapping] = useState<Readonly<Record<string, string | null>>>(() =>
    Object.fromEntries(headings.map((heading) => [String(heading.column), heading.field])),
  );
  const fields = (state.fields ?? []).map((field) => ({ value: field.id, label: say(field.title) }));
  return (
    <Panel title={t('import.step.headings')} aside={t('import.remembered')} flush>
      <table className="clause-parameters">
        <thead>
          <tr>
            <th scope="col">{t('import.heading')}</th>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.filled')}</th>
            <th scope="col">{t('import.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading) => (
            <tr key={String(heading.column)}>
              <td>{heading.heading}</td>
              <td>
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={heading.heading}
                  placeholder={t('import.ignored')}
                  value={mapping[String(heading.column)] ?? undefined}
                  options={fields}
                  onChange={(field: string | undefined) =>
                    setMapping({ ...mapping, [String(heading.column)]: field ?? null })
                  }
                  style={{ width: 180 }}
                />
                {heading.confidence !== undefined && heading.confidence < 0.8 && heading.field && (
                  <span className="clause-unverified">{t('import.unsure')}</span>
                )}
              </td>
              <td className="num">
                {heading.filled === undefined
                  ? '–'
                  : `${Math.round(heading.filled * (heading.filled <= 1 ? 100 : 1))}%`}
              </td>
              <td className="quiet">{(heading.sample ?? []).slice(0, 3).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="panel-body foot-acts">
        <Button type="primary" loading={busy} onClick={() => onMap(mapping)}>
          {t('import.judge')}
        </Button>
        <Button onClick={onCancel}>{t('import.cancel')}</Button>
      </div>
    </Panel>
  );
}
