import type { MembershipRole, Representing } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { formatPeriod } from './format';

type Period = { from?: string | null; to?: string | null };

export const membershipRoles = ['MEMBER', 'DEPUTY', 'LEADER'] as const satisfies MembershipRole[];

export const membershipRoleName: Record<MembershipRole, () => string> = {
  LEADER: m.membership_leader,
  DEPUTY: m.membership_deputy,
  MEMBER: m.membership_member,
};

/** Whom a member stands for, in the order a form offers them. */
export const representingName: Record<Representing, () => string> = {
  VILLAGE_HEAD: m.representing_village_head,
  COMMUNE_OFFICIAL: m.representing_commune_official,
  YOUTH_UNION: m.representing_youth_union,
  WOMEN: m.representing_women,
  FARMERS: m.representing_farmers,
  VETERANS: m.representing_veterans,
  FRONT: m.representing_front,
  POLICE: m.representing_police,
  TEACHER: m.representing_teacher,
  TELCO: m.representing_telco,
  OTHER: m.representing_other,
};

/** Not over yet; one that begins later is not past either. `to` is the first day outside. */
export function isPast({ to }: Period, today: string): boolean {
  return typeof to === 'string' && to <= today;
}

/** "từ 01/01/2025", "01/01/2025 – 30/06/2025"; the last day shown is the first day outside, as stored. */
export function formatStay({ from, to }: Period): string {
  return formatPeriod(from, to) || m.membership_since_unknown();
}
