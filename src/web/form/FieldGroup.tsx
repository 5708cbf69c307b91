import { useSay } from '#web/app/language.ts';
import { Field } from '#web/kit/Field.tsx';
import { Control, type GroupProps } from './Control.tsx';
import { askedNow } from './fields.ts';
import './form.css';

/** One column of fields, label above. */
export function FieldGroup({ fields, values, onChange, wrong = {}, prefix = '', id, demands = [] }: GroupProps) {
  const say = useSay();
  return (
    <div className="field-group" id={id}>
      {askedNow(fields, values).map((field) => {
        const key = prefix ? `${prefix}.${field.key}` : field.key;
        const { schema } = field;
        return (
          <Field
            key={field.key}
            id={key}
            label={say(schema['x-title'])}
            hint={say(schema['x-help']) || undefined}
            required={field.required || demands.includes(key)}
            wrong={wrong[key]}
          >
            <Control
              group={FieldGroup}
              field={field}
              wrongs={wrong}
              value={values[field.key] as never}
              onChange={(value) => onChange({ ...values, [field.key]: value })}
            />
          </Field>
        );
      })}
    </div>
  );
}
