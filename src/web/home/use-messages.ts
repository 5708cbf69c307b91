import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { ObjectRefText } from '#web/app/api.ts';
import { get, send } from '#web/app/http.ts';
import { queryClient } from '#web/app/session.ts';

export interface Message {
  readonly id: string;
  readonly kind: 'approved' | 'executed' | 'returned' | 'refused' | 'void' | 'imported' | 'import-failed' | 'told';
  readonly at: Instant;
  readonly title: Text | string | null;
  readonly says: Text | null;
  readonly reason: string | null;
  readonly object: ObjectRefText | null;
  readonly read: boolean;
}

const messagesQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: async () => (await get<{ messages: readonly Message[] }>('messages')).messages,
});

/** What became of my requests, and how much of it I have not opened. */
export function useMessages() {
  const { data, error, refetch } = useQuery(messagesQuery);
  const unread = (data ?? []).filter(({ read }) => !read);
  return { messages: data, error, refetch, count: unread.length };
}

/** Opened, it is read: at once on the page, then for good. */
export async function openMessages(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  queryClient.setQueryData(messagesQuery.queryKey, (all) =>
    all?.map((one) => (ids.includes(one.id) ? { ...one, read: true } : one)),
  );
  await send('POST', 'messages/read', { ids }).catch(() => queryClient.invalidateQueries(messagesQuery));
}
