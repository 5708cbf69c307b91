import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleName } from '#web/kit/role-name.ts';
import { lock } from './idle.ts';
import { switchLanguage, useSay } from './language.ts';
import { type Prefs, setPrefs, usePrefs } from './prefs.ts';
import { signOut, useSession } from './session.ts';
import { TopMenu } from './TopMenu.tsx';

const shades = ['auto', 'light', 'dark'] as const satisfies readonly Prefs['shade'][];
const types = ['standard', 'large'] as const satisfies readonly Prefs['type'][];

/** Who one is, how one likes to see things, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const { person } = useSession();
  const { language, shade, type } = usePrefs();
  const [first] = person.roles;
  const items: MenuProps['items'] = [
    { key: 'own', label: t('shell.own') },
    { key: 'password', label: t('password.title') },
    { type: 'divider' },
    {
      key: 'shade',
      label: t('look.title'),
      children: shades.map((one) => ({ key: `shade.${one}`, label: t(`look.${one}`) })),
    },
    {
      key: 'type',
      label: t('look.type'),
      children: types.map((one) => ({ key: `type.${one}`, label: t(`look.type.${one}`) })),
    },
    { key: 'language', label: language === 'zh' ? 'English' : '中文' },
    { type: 'divider' },
    { key: 'lock', label: t('shell.lock') },
    { key: 'leave', label: t('shell.signOut') },
  ];
  const choose = (key: string) => {
    if (key === 'own') return navigate({ to: '/registers/$name/$id', params: { name: 'people', id: person.id } });
    if (key === 'password') return navigate({ to: '/password' });
    if (key === 'language') return switchLanguage(language === 'zh' ? 'en' : 'zh');
    if (key === 'lock') return lock();
    if (key === 'leave') return signOut().then(() => navigate({ to: '/login', search: {} }));
    const wanted = shades.find((one) => key === `shade.${one}`);
    if (wanted) return setPrefs({ shade: wanted });
    const size = types.find((one) => key === `type.${one}`);
    if (size) setPrefs({ type: size });
  };
  return (
    <TopMenu
      menu={{
        items,
        selectable: false,
        selectedKeys: [`shade.${shade}`, `type.${type}`],
        onClick: ({ key }) => void choose(key),
      }}
      button={{ className: 'top-person', 'aria-haspopup': 'menu' }}
    >
      <i className="top-face" aria-hidden="true">
        {person.name.slice(0, 1)}
      </i>
      <span>
        <b>{person.name}</b>
        <span className="top-post">
          {[person.department?.name, first && say(roleName(first))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <DownOutlined aria-hidden="true" />
    </TopMenu>
  );
}
