import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';
import { channelNames } from '../procedures/draft-item/schema.ts';

export const publications = defineRegister({
  name: 'publications',
  title: say('register.publications'),
  clauses: ['PUBLISH-001', 'PUBLISH-002'],
  menu: [
    'info_provider',
    'dept_head',
    'business_leader',
    'secrecy_officer',
    'secrecy_office_head',
    'drafter',
    'principal',
  ],
  object: 'publication',
  columns: [
    { key: 'title', title: say('field.title'), kind: 'text', names: true },
    { key: 'channel', title: say('field.channel'), kind: 'status', filter: true, values: channelNames },
    { key: 'especially_important', title: say('field.especially_important'), kind: 'flag' },
    { key: 'provider', title: say('column.provider'), kind: 'person', filter: true },
    { key: 'created_at', title: say('column.created_at'), kind: 'instant', filter: true },
    { key: 'published_at', title: say('column.published_at'), kind: 'instant', filter: true },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: {
        draft: say('status.draft'),
        submitted: say('status.submitted'),
        returned: say('status.returned'),
        approved: say('status.approved'),
        refused: say('status.refused'),
        withdrawn: say('status.withdrawn'),
        published: say('status.published'),
      },
    },
  ],
  from: {
    tables: 'publication p',
    select: {
      id: 'p.id',
      title: 'p.title',
      channel: 'p.channel',
      especially_important: 'p.especially_important',
      provider: nameOf('person', 'p.provider_id'),
      created_at: 'p.created_at',
      published_at: 'p.published_at',
      status: "case p.status when 'published' then 'published' else jingui.publication_review(p.id, p.version) end",
    },
    order: 'p.created_at',
  },
});
