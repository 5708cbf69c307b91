import type { APIRequestContext, Page } from '@playwright/test';

const reader = '冯乐山';
const headers = { 'x-jingui': '1' };

/** The next working morning, 10:20 in the unit: the clock of a demo only goes forward. */
const morning = nextMorning(Date.now());

function nextMorning(now: number): string {
  const day = new Date(now + 86_400_000);
  day.setUTCHours(2, 20, 0, 0);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString();
}

/** Signs in as somebody of the demo, in the morning of the pictures. */
export async function signIn(request: APIRequestContext, login: string): Promise<void> {
  await request.post('/api/demo/session', { data: { login }, headers });
  await request.post('/api/clock', { data: { at: morning }, headers: await spoken(request) });
}

/** Each request that changes something says whose page it comes from. */
async function spoken(request: APIRequestContext): Promise<Record<string, string>> {
  const { unit, person } = (await (await request.get('/api/session')).json()) as Record<'unit' | 'person', Copy>;
  return { ...headers, 'x-jingui-person': `${unit.id}/${person.id}` };
}

interface Copy {
  readonly id: string;
  readonly code: string;
}

interface Shift {
  readonly person: string;
  readonly out: readonly Copy[];
  readonly lawful: readonly Copy[];
  readonly refused: Copy;
}

export async function rowsOf<R>(request: APIRequestContext, query: string): Promise<readonly R[]> {
  return ((await (await request.get(`/api/registers/${query}`)).json()) as { rows: R[] }).rows;
}

/** The clauses that would stand against the loan now. */
async function against(request: APIRequestContext, person: string, copy: Copy): Promise<readonly string[]> {
  const answer = await request.post('/api/procedures/hands.issue?preview=1', {
    data: { person, carriers: [copy.id], purpose: '阅办', signature: true, id_checked: true },
    headers: { ...(await spoken(request)), 'idempotency-key': crypto.randomUUID() },
  });
  const body = (await answer.json()) as { verdict?: { findings: { clause: string }[] }; rules?: string[] };
  return body.verdict?.findings.map((finding) => finding.clause) ?? body.rules ?? ['unknown'];
}

/** What a morning at the desk needs: copies that come back, copies that may go out, and one that may not. */
export async function shiftOf(request: APIRequestContext): Promise<Shift> {
  const [person] = await rowsOf<Copy & { name: string }>(request, `people?name=${encodeURIComponent(reader)}&limit=5`);
  if (!person) throw new Error(`nobody is called ${reader}`);
  const lawful: Copy[] = [];
  let refused: Copy | undefined;
  for (const copy of await rowsOf<Copy>(request, 'carriers?hand=registry&limit=120')) {
    const clauses = await against(request, person.id, copy);
    if (clauses.length === 0 && lawful.length < 3) lawful.push(copy);
    if (clauses.length === 1 && clauses[0] === 'CARRIER-021') refused ??= copy;
    if (refused && lawful.length === 3) break;
  }
  if (!refused) throw new Error('no copy that is refused');
  const held = await rowsOf<Copy & { due_at: string | null }>(request, 'carriers?hand=person&limit=100');
  const inTime = held.filter((copy) => copy.due_at !== null && copy.due_at > morning);
  const late = held.filter((copy) => copy.due_at !== null && copy.due_at <= morning);
  const out = [...inTime.slice(0, 1), ...late.slice(0, 1)];
  return { person: person.code, out, lawful, refused };
}

async function scan(page: Page, code: string, done: string): Promise<void> {
  await page.keyboard.type(code, { delay: 2 });
  await page.keyboard.press('Enter');
  await page.locator(done).first().waitFor();
  await page.locator('li.scan-waiting').first().waitFor({ state: 'detached' });
}

/** A desk in the midst of work: two copies back, three ready to go out, one that may not. */
export async function workAtDesk(page: Page, shift: Shift): Promise<void> {
  await page.getByRole('textbox').first().waitFor();
  for (const copy of shift.out) await scan(page, copy.code, 'li.scan');
  await scan(page, shift.person, '.person-name');
  for (const copy of shift.lawful) await scan(page, copy.code, 'li.scan-ready');
  await scan(page, shift.refused.code, 'li.scan-refused');
  await page.waitForTimeout(300);
}
