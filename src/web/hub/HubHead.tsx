import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import type { RoomGroup } from '#web/app/menu.ts';

/** So many acts fit into one menu; more have the tab of acts. */
const most = 14;

/** 办理 ▾: what one may begin here. */
export function HubHead({ acts }: { readonly acts: readonly RoomGroup[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const all = acts.flatMap((group) => group.items);
  if (all.length === 0) return null;
  const go = (id: string) => void navigate({ to: '/acts/$id', params: { id }, search: {} });
  const items = all.slice(0, most).map(({ id, title }) => ({ key: id, label: say(title) }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => go(key) }}>
      <Button aria-haspopup="menu">
        {t('hub.acts')} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
