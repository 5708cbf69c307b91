import { hostname, userInfo } from 'node:os';

/** Who runs a command, as the machine knows him; behind sudo, who he was before. */
export function machineUser(): string {
  return `cli ${process.env.SUDO_USER ?? userInfo().username}@${hostname()}`;
}
