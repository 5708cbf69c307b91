import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'publication.submit-item',
  title: { zh: '信息发布保密审查审批表', en: 'Review of a publication' },
  order: ['title', 'channel', 'version', 'content'],
  labels: {
    version: { zh: '稿次', en: 'Draft' },
    content: { zh: '拟发布内容', en: 'Text to be published' },
  },
  outcome: () => ({
    zh: '可按此稿发布；改动一字须重新送审',
    en: 'May be published as it stands; any change is reviewed anew',
  }),
});
