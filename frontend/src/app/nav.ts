import { IconCalendar, IconForms, IconHome, IconTargetArrow, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { m } from '../paraglide/messages';

/** The entries of the navigation, in order; at most five stand in the phone's bottom bar, without those that are `wide`. */
export const nav = [
  { to: '/', label: m.nav_overview, icon: IconHome },
  { to: '/campaigns', label: m.nav_campaigns, icon: IconTargetArrow },
  { to: '/calendar', label: m.nav_calendar, icon: IconCalendar },
  { to: '/teams', label: m.nav_teams, icon: IconUsersGroup },
  { to: '/members', label: m.nav_members, icon: IconUser },
  { to: '/types', label: m.nav_types, icon: IconForms, wide: true },
] as const;
