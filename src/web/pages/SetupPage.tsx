import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused, send } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import { queryClient, setupQuery } from '#web/app/session.ts';
import { ErrorSummary, type Wrong } from '#web/kit/ErrorSummary.tsx';
import { Field } from '#web/kit/Field.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { type Administrator, adminRoles, checkSetup, emptySetup, type Setup } from './setup-check.ts';
import { type Founded, SetupDone } from './SetupDone.tsx';
import './login.css';

/** Once per installation: the unit, its regulation, and three administrators who are three people. */
export function SetupPage() {
  const { t } = useTranslation();
  const say = useSay();
  const [done, setDone] = useState<Founded | null>(null);
  const { data: found } = useQuery(setupQuery);
  const [setup, setSetup] = useState<Setup>(emptySetup);
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [stamp, setStamp] = useState(0);
  const [busy, setBusy] = useState(false);
  const wrong = (field: string) => wrongs.find((one) => one.field === field)?.says;
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('shell.name')}`;
  }, [t]);

  function show(found: readonly Wrong[]) {
    setWrongs(found);
    setStamp(stamp + 1);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = checkSetup(setup).map(({ field, why }) => ({ field, says: whose(field) + t(`setup.wrong.${why}`) }));
    if (faults.length > 0) return show(faults);
    setBusy(true);
    try {
      setDone(await send<Founded>('POST', 'setup', setup));
      queryClient.clear();
    } catch (error) {
      show(wrongsOf(error));
    } finally {
      setBusy(false);
    }
  }

  /** Which of the three a field belongs to: their faults read alike. */
  function whose(field: string): string {
    const role = adminRoles.find((one) => field.startsWith(`${one}.`));
    return role ? t('setup.whose', { role: t(`setup.${role}`) }) : '';
  }

  /** What the server found, each at its field; what concerns none stands at the first. */
  function wrongsOf(error: unknown): Wrong[] {
    if (error instanceof Refused)
      return error.refusal.findings.map(({ fields, says }) => ({
        field: fields[0] ?? 'code',
        says: whose(fields[0] ?? '') + say(says),
      }));
    if (error instanceof Fault && error.says) return [{ field: 'code', says: say(error.says) }];
    return [
      { field: 'code', says: t(error instanceof Fault && error.status === 0 ? 'state.offline' : 'state.failed') },
    ];
  }

  const change = (role: keyof Setup['administrators'], key: keyof Administrator) => (value: string) =>
    setSetup({
      ...setup,
      administrators: { ...setup.administrators, [role]: { ...setup.administrators[role], [key]: value } },
    });

  if (done) return <SetupDone founded={done} administrators={setup.administrators} />;
  return (
    <main className="setup">
      <header className="setup-head">
        <img src="/mark.svg" alt="" width="44" height="44" />
        <div>
          <h1>{t('setup.title')}</h1>
          <p className="quiet">{t('setup.lead')}</p>
        </div>
        <span style={{ marginLeft: 'auto' }}>
          <LookSwitches />
        </span>
      </header>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary wrongs={wrongs} stamp={stamp} />
        <Panel title={t('setup.unit')}>
          <Field id="code" label={t('setup.code')} hint={t('setup.codeHint')} required wrong={wrong('code')}>
            <Input
              value={setup.code}
              autoComplete="off"
              onChange={(event) => setSetup({ ...setup, code: event.target.value })}
            />
          </Field>
          <Field id="unit.name" label={t('setup.name')} required wrong={wrong('unit.name')}>
            <Input
              value={setup.unit.name}
              onChange={(event) => setSetup({ ...setup, unit: { ...setup.unit, name: event.target.value } })}
            />
          </Field>
          <Field id="unit.profile" label={t('setup.profile')} required wrong={wrong('unit.profile')}>
            <Select
              value={setup.unit.profile}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(profile) => setSetup({ ...setup, unit: { ...setup.unit, profile } })}
              options={found?.profiles.map((profile) => ({ value: profile.id, label: say(profile) })) ?? []}
            />
          </Field>
        </Panel>
        <Panel title={t('setup.admins')} aside={t('setup.adminsMore')}>
          <div className="setup-admins">
            {adminRoles.map((role) => (
              <div key={role}>
                <h3>{t(`setup.${role}`)}</h3>
                <p className="quiet">{t(`setup.${role}.more`)}</p>
                <Field id={`${role}.name`} label={t('setup.person')} required wrong={wrong(`${role}.name`)}>
                  <Input
                    value={setup.administrators[role].name}
                    onChange={(event) => change(role, 'name')(event.target.value)}
                  />
                </Field>
                <Field id={`${role}.login`} label={t('login.login')} required wrong={wrong(`${role}.login`)}>
                  <Input
                    autoComplete="off"
                    value={setup.administrators[role].login}
                    onChange={(event) => change(role, 'login')(event.target.value)}
                  />
                </Field>
              </div>
            ))}
          </div>
        </Panel>
        <p style={{ marginTop: 16 }}>
          <Button type="primary" size="large" htmlType="submit" loading={busy}>
            {t('setup.create')}
          </Button>
        </p>
      </form>
    </main>
  );
}
