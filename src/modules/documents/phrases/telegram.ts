import { phrases } from '#kernel/text.ts';

export const say = phrases(
  {
    kept: '密码电报不得存放于机要室之外（{place}）。',
    'kept.remedy': '存放位置选机要室，或者留空，由机要人员保管。',
    named: '《{title}》按标题是密码电报，须按密码电报登记。',
    'named.remedy': '载体种类选“密码电报”。',
  },
  {
    kept: 'A cipher telegram is never stored outside the registry room ({place}).',
    'kept.remedy': 'Lay it in the registry room, or name no place: the registry keeps it.',
    named: '“{title}” is a cipher telegram by its title, and is registered as one.',
    'named.remedy': 'Choose “cipher telegram” as its kind.',
  },
);
