/** A login as it is compared: in whatever width, case or spacing it is typed, it is the same one. PostgreSQL's `jingui.folded` does the same. */
export function foldedLogin(login: string): string {
  return login.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
