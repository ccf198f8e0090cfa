import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as v from 'valibot';
import { campaignSearch } from '../features/campaign/campaignSearch';
import { memberSearch } from '../features/member/memberSearch';
import { keyIn } from '../features/progress/boardKey';
import { progressSearch } from '../features/progress/progressSearch';
import { calendarSearch } from '../features/session/calendarSearch';
import { teamSearch } from '../features/team/teamSearch';
import { typeSearch } from '../features/type/typeSearch';
import { fieldViewSearch } from '../lib/fieldView';
import { isSignedIn } from '../lib/session';
import { NotFound } from './NotFound';
import { PageError } from './PageError';
import { Shell } from './Shell';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: v.object({ next: v.optional(v.string()) }),
  component: lazyRouteComponent(() => import('./pages/SignInPage'), 'SignInPage'),
});

/** Everything behind the sign-in, inside the shell. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  notFoundComponent: NotFound,
  beforeLoad: requireSession,
});

/** A wall screen: one campaign, nothing to press, no shell around it; with a partner's key it needs no sign-in. */
const board = createRoute({
  getParentRoute: () => root,
  path: '/board/$id',
  validateSearch: v.object({ area: v.optional(v.string()), indicator: v.optional(v.string()) }),
  beforeLoad: (opened) => (keyIn(opened.location.hash) ? undefined : requireSession(opened)),
  component: lazyRouteComponent(() => import('./pages/BoardPage'), 'BoardPage'),
});

async function requireSession({ location }: { location: { href: string } }) {
  if (!(await knownSession())) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

let session: Promise<boolean> | undefined;
/** Asked once per visit; a session that ends later shows as a 401 (see providers). */
function knownSession(): Promise<boolean> {
  session ??= isSignedIn().then((signedIn) => {
    if (!signedIn) session = undefined;
    return signedIn;
  });
  session.catch(() => {
    session = undefined;
  });
  return session;
}
export function forgetSession() {
  session = undefined;
}

/** Which import is at hand, and whether its columns are matched once more. */
const importSearch = v.object({ id: v.optional(v.string()), match: v.optional(v.boolean()) });

// One entry per screen. A page lives in app/pages, composes features, and loads when it is visited.
const pages = [
  createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/OverviewPage'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/campaigns',
    validateSearch: campaignSearch,
    component: lazyRouteComponent(() => import('./pages/CampaignsPage'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/campaigns/new',
    component: lazyRouteComponent(() => import('./pages/NewCampaignPage'), 'NewCampaignPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/campaigns/$id',
    validateSearch: v.object({
      dialog: v.optional(v.picklist(['target', 'teams'])),
      /** The target that is being handed down. */
      share: v.optional(v.string()),
      after: v.optional(v.string()),
      area: v.optional(v.string()),
      ...fieldViewSearch,
    }),
    component: lazyRouteComponent(() => import('./pages/CampaignPage'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/campaigns/$id/progress',
    validateSearch: progressSearch,
    component: lazyRouteComponent(() => import('./pages/ProgressPage'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('./pages/CalendarPage'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calendar/series',
    validateSearch: v.object({ campaign: v.optional(v.string()) }),
    component: lazyRouteComponent(() => import('./pages/NewSeriesPage'), 'NewSeriesPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/teams',
    validateSearch: teamSearch,
    component: lazyRouteComponent(() => import('./pages/TeamsPage'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/teams/import',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('./pages/ImportPage'), 'ImportTeamsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/teams/$id',
    validateSearch: v.object({ dialog: v.optional(v.picklist(['add', 'leader', 'amend'])), past: v.optional(v.boolean()) }),
    component: lazyRouteComponent(() => import('./pages/TeamPage'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/members',
    validateSearch: memberSearch,
    component: lazyRouteComponent(() => import('./pages/MembersPage'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/members/import',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('./pages/ImportPage'), 'ImportMembersPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/members/$id',
    validateSearch: v.object({ dialog: v.optional(v.picklist(['amend'])) }),
    component: lazyRouteComponent(() => import('./pages/MemberPage'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/types',
    validateSearch: typeSearch,
    component: lazyRouteComponent(() => import('./pages/TypesPage'), 'TypesPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/types/$code',
    validateSearch: v.object({ indicator: v.optional(v.string()) }),
    component: lazyRouteComponent(() => import('./pages/TypePage'), 'TypePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/types/fields/$subject',
    component: lazyRouteComponent(() => import('./pages/FieldSetPage'), 'FieldSetPage'),
  }),
  // the phone page is a document of its own, light enough for a cheap phone
  createRoute({
    getParentRoute: () => shell,
    path: '/record',
    beforeLoad: () => {
      throw redirect({ href: '/record.html', reloadDocument: true });
    },
  }),
] as const;

export const routeTree = root.addChildren([signIn, board, shell.addChildren([...pages])]);
