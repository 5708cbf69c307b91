import type { Text } from '#kernel/text.ts';

export const openFirst: Text = {
  zh: '加密密钥尚未解封，请先执行 jingui keys unseal',
  en: 'the keys are sealed: open them first with jingui keys unseal',
};

export const wrongNumbers: Text = {
  zh: '份额数不对：应为 需要份数/总份数，如 3/5，需要份数至少 2，总份数至多 20；已显示的份额超过一小时未生效的，须重新分',
  en: 'the numbers of shares do not fit: needed/total like 3/5, 2 needed at least, 20 in total at most; shares shown more than an hour ago and not put in force have to be made anew',
};

export const pathWanted: Text = {
  zh: '请写明口令文件的完整路径',
  en: 'name the passphrase file by its whole path',
};
