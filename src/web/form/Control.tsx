import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { ComponentType, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { levelNames } from '#kernel/label.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { useSay } from '#web/app/language.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { DatePick } from './DatePick.tsx';
import { EvidencePicker } from './EvidencePicker.tsx';
import { FilePick } from './FilePick.tsx';
import { askedIn, type FormField, type FormValues } from './fields.ts';
import { Reading } from './Reading.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { ThingPicker } from './ThingPicker.tsx';
import { usePicked } from './use-picked.ts';

/** Fields within a field, drawn by FieldGroup. */
export interface GroupProps {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  /** What is wrong, by field of the form: `answers.ten_rules-5`. */
  readonly wrong?: Readonly<Record<string, string>>;
  readonly prefix?: string;
  /** Fields no schema requires that a rule demands as things stand. */
  readonly demands?: readonly string[];
  readonly id?: string | undefined;
}

interface Props {
  readonly field: FormField;
  readonly value: never;
  readonly onChange: (value: unknown) => void;
  /** Draws fields within a field; handed in, so that the two files need not import each other. */
  readonly group: ComponentType<GroupProps>;
  /** What is wrong with fields within this one. */
  readonly wrongs: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly status?: '' | 'error';
  readonly 'aria-describedby'?: string;
}

/** Choices longer than this stand one under the other: in half-width signs, of which a Chinese one takes two. */
const longest = 24;

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);
}

/** The control a field's widget asks for. */
export function Control({ field, value, onChange, group: Group, wrongs, ...rest }: Props): ReactElement {
  const { t } = useTranslation();
  const say = useSay();
  const { widget, schema } = field;
  const named = (option: string | number) =>
    say(schema['x-names']?.[String(option)] ?? schema.items?.['x-names']?.[String(option)]) || String(option);
  const picked = usePicked(field);
  if (picked === 'evidence' && !field.many) return <EvidencePicker {...rest} value={value} onChange={onChange} />;
  if (picked)
    return (
      <ThingPicker
        {...rest}
        kind={picked}
        grants={schema['x-permit']}
        many={field.many}
        value={value}
        onChange={onChange}
      />
    );
  switch (widget) {
    case 'number':
      return (
        <InputNumber
          {...rest}
          value={value}
          min={schema.minimum ?? undefined}
          max={schema.maximum ?? undefined}
          precision={schema.type === 'integer' ? 0 : undefined}
          suffix={schema['x-unit'] ? say(schema['x-unit']) : undefined}
          onChange={onChange}
          style={{ width: 180 }}
        />
      );
    case 'flag':
      return (
        <Radio.Group
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: true, label: t('word.yes') },
            { value: false, label: t('word.no') },
          ]}
        />
      );
    case 'level':
      return <LevelPicker {...rest} field={field} value={value} onChange={onChange} />;
    case 'choice':
      if (field.options.length <= 4)
        return (
          <Radio.Group
            {...rest}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            vertical={field.options.some((option) => widthOf(named(option)) > longest)}
            options={field.options.map((option) => ({ value: option, label: named(option) }))}
          />
        );
      return (
        <Select
          {...rest}
          value={value}
          allowClear={!field.required}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onChange}
          options={field.options.map((option) => ({ value: option, label: named(option) }))}
          style={{ width: '100%' }}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          value={value}
          onChange={onChange}
          options={field.options.map((option) => ({ value: option, label: named(option) }))}
        />
      );
    case 'date':
      return <DatePick {...rest} value={value} onChange={onChange} />;
    case 'instant':
      return <DatePick {...rest} withTime value={value} onChange={onChange} />;
    case 'period':
      return (
        <PeriodPicker id={rest.id} aria-describedby={rest['aria-describedby']} value={value} onChange={onChange} />
      );
    case 'scope':
      return <ScopePicker {...rest} value={value} onChange={onChange} />;
    case 'texts':
      return (
        <Select
          {...rest}
          mode="tags"
          value={value ?? []}
          tokenSeparators={['\n', '；', ';', '、']}
          open={false}
          suffixIcon={null}
          placeholder={t('form.pasteColumn')}
          onChange={onChange}
          style={{ width: '100%' }}
        />
      );
    case 'long-text':
      return (
        <Input.TextArea
          {...rest}
          value={value}
          maxLength={schema.maxLength}
          rows={2}
          className="grows"
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'reading':
      return <Reading field={field} id={rest.id} />;
    case 'file':
      return <FilePick {...rest} value={value} onChange={onChange} />;
    case 'group':
      return (
        <Group
          id={rest.id}
          fields={field.fields}
          values={value ?? {}}
          onChange={onChange}
          wrong={wrongs}
          prefix={rest.id ?? field.key}
        />
      );
    case 'groups':
      return <Groups {...rest} group={Group} field={field} value={value} onChange={onChange} />;
    default:
      return (
        <Input
          {...rest}
          value={value}
          maxLength={schema.maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function LevelPicker({ field, value, onChange, id }: Omit<Props, 'group' | 'wrongs'>): ReactElement {
  const options = (field.options.length > 0 ? field.options : Object.keys(levelNames)) as readonly LevelId[];
  return (
    <Radio.Group id={id ?? ''} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <Radio key={option} value={option}>
          <LevelChip level={option} />
        </Radio>
      ))}
    </Radio.Group>
  );
}

/** A list of like things: as many groups as there are, one more by a button; of a given list (a checklist) each line only answers. */
function Groups({ field, value, onChange, group: Group, id }: Omit<Props, 'wrongs'>): ReactElement {
  const { t } = useTranslation();
  const say = useSay();
  const items: readonly FormValues[] = value ?? [];
  const asked = askedIn(field);
  const set = (at: number, next: unknown) => onChange(items.map((item, here) => (here === at ? next : item)));
  return (
    <div className="groups" id={id} tabIndex={-1}>
      {items.map((item, at) => {
        const line = asked === undefined ? undefined : asked.schema['x-names']?.[String(item[asked.key])];
        return (
          <div key={at} className={`groups-item${line ? ' groups-line' : ''}`}>
            <span className="groups-no num">{at + 1}</span>
            <div>
              {line && <p className="groups-asked">{say(line)}</p>}
              <Group
                fields={line ? field.fields.filter((one) => one !== asked) : field.fields}
                values={item}
                onChange={(next) => set(at, next)}
                prefix={`${field.key}.${at}`}
              />
            </div>
            {!line && (
              <Button size="small" onClick={() => onChange(items.filter((_, here) => here !== at))}>
                {t('form.remove')}
              </Button>
            )}
          </div>
        );
      })}
      {asked === undefined && <Button onClick={() => onChange([...items, {}])}>{t('form.add')}</Button>}
    </div>
  );
}
