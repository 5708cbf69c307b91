import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from './session.ts';

/** Whether one's menu holds acts that are done at the desk. */
export function useDeskDuty(): boolean {
  const { data } = useQuery(proceduresQuery);
  return data?.some(({ menu, desk }) => menu && desk) ?? false;
}
