import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Fault } from './http.ts';
import { RouteFault } from './RouteFault.tsx';
import { queryClient, sessionQuery, setupQuery } from './session.ts';
import { withPhrases } from './language.ts';

const root = createRootRoute({
  component: Outlet,
  errorComponent: RouteFault,
  notFoundComponent: lazyRouteComponent(
    withPhrases(() => import('#web/pages/LostPage.tsx')),
    'LostPage',
  ),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { to?: string; chosen?: string } => ({
    ...(typeof search.to === 'string' ? { to: search.to } : {}),
    ...(typeof search.chosen === 'string' ? { chosen: search.chosen } : {}),
  }),
  loader: () => queryClient.ensureQueryData(setupQuery).then((setup) => toSetup(setup.state)),
  component: lazyRouteComponent(() => import('#web/pages/LoginPage.tsx'), 'LoginPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/InvitationPage.tsx')),
    'InvitationPage',
  ),
});

/** Where a provider of identities sends the browser back to. */
const directory = createRoute({
  getParentRoute: () => root,
  path: '/login/directory',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/DirectoryPage.tsx')),
    'DirectoryPage',
  ),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/SetupPage.tsx')),
    'SetupPage',
  ),
});

/** Everything below needs somebody signed in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  async beforeLoad({ location }) {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) return;
    await queryClient
      .fetchQuery(setupQuery)
      .then((found) => toSetup(found.state))
      .catch((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
      });
    throw redirect({ to: '/login', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: Outlet,
});

function toSetup(state: string): void {
  if (state === 'setup') throw redirect({ to: '/setup' });
}

const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});

/** Search parameters of lists pass as they are: the filters of a register are its columns. */
function anySearch(search: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('#web/desk/DeskPage.tsx'), 'DeskPage'),
});

const day = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('#web/pages/MyDayPage.tsx'), 'MyDayPage'),
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/CaseListPage.tsx')),
    'CaseListPage',
  ),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/CasePage.tsx')),
    'CasePage',
  ),
});
const acts = createRoute({
  getParentRoute: () => shell,
  path: '/acts',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ActsPage.tsx')),
    'ActsPage',
  ),
});
const oneAct = createRoute({
  getParentRoute: () => shell,
  path: '/acts/$id',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ProcedurePage.tsx')),
    'ProcedurePage',
  ),
});
const all = createRoute({
  getParentRoute: () => shell,
  path: '/all',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/AllPage.tsx')),
    'AllPage',
  ),
});
const overview = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/overview/OverviewPage.tsx')),
    'OverviewPage',
  ),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/calendar/CalendarPage.tsx')),
    'CalendarPage',
  ),
});
const hub = createRoute({
  getParentRoute: () => shell,
  path: '/d/$hub',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/hub/HubPage.tsx')),
    'HubPage',
  ),
});
const register = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/RegisterPage.tsx')),
    'RegisterPage',
  ),
});
const object = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/$id',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ObjectPage.tsx')),
    'ObjectPage',
  ),
});
const clauses = createRoute({
  getParentRoute: () => shell,
  path: '/clauses',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ClauseListPage.tsx')),
    'ClauseListPage',
  ),
});
const clause = createRoute({
  getParentRoute: () => shell,
  path: '/clauses/$id',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ClausePage.tsx')),
    'ClausePage',
  ),
});
const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/ledger',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/LedgerPage.tsx')),
    'LedgerPage',
  ),
});
const ledgerEntry = createRoute({
  getParentRoute: () => shell,
  path: '/ledger/$id',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/LedgerEntryPage.tsx')),
    'LedgerEntryPage',
  ),
});
const imports = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/ImportPage.tsx')),
    'ImportPage',
  ),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: '/password',
  component: lazyRouteComponent(
    withPhrases(() => import('#web/pages/PasswordPage.tsx')),
    'PasswordPage',
  ),
});

const tree = root.addChildren([
  login,
  directory,
  invitation,
  setup,
  signedIn.addChildren([
    desk,
    shell.addChildren([
      day,
      cases,
      oneCase,
      acts,
      oneAct,
      all,
      calendar,
      hub,
      overview,
      register,
      object,
      clauses,
      clause,
      ledger,
      ledgerEntry,
      imports,
      password,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  defaultErrorComponent: RouteFault,
  defaultPendingMs: 400,
  // Plain strings in the address bar: a filter reads as a person would write it.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(
      Object.entries(search).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, String(value)]],
      ),
    ).toString();
    return query ? `?${query}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
