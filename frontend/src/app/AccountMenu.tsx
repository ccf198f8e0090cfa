import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import type { Role, ViewerQuery } from '../gql/graphql';
import { signOut } from '../lib/session';
import { m } from '../paraglide/messages';
import { getLocale, setLocale } from '../paraglide/runtime';
import classes from './AccountMenu.module.css';
import { forgetSession } from './routes';

const roleName: Record<Role, () => string> = {
  ADMIN: m.role_admin,
  ORGANISER: m.role_organiser,
  TEAM_LEAD: m.role_team_lead,
  MEMBER: m.role_member,
  VIEWER: m.role_viewer,
};

/** Who is signed in and for which area; the language; the way out. */
export function AccountMenu({ viewer }: { viewer: ViewerQuery['viewer'] }) {
  const navigate = useNavigate();
  const menu = useId();
  const other = getLocale() === 'vi' ? 'en' : 'vi';
  const leave = async () => {
    await signOut();
    forgetSession();
    await navigate({ to: '/sign-in', search: {} });
    window.location.reload();
  };
  return (
    <div className={classes.tools}>
      <UnstyledButton className={classes.tool} lang={other} onClick={() => void setLocale(other)}>
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </UnstyledButton>
      <UnstyledButton className={classes.tool} popoverTarget={menu} aria-label={m.account_menu({ name: viewer.fullName ?? viewer.name })}>
        <IconUserCircle className={classes.face ?? ''} size={24} stroke={1.75} aria-hidden />
        <span className={classes.who}>
          <strong>{viewer.fullName ?? viewer.name}</strong>
          <span className={classes.area}>{viewer.homeArea.name}</span>
        </span>
        <IconChevronDown size={16} aria-hidden />
      </UnstyledButton>
      <div id={menu} popover="auto" className={classes.menu}>
        <p>
          <strong>{viewer.fullName ?? viewer.name}</strong>
        </p>
        <ul className={classes.grants}>
          {viewer.grants.map((grant) => (
            <li key={`${grant.role} ${grant.area.id}`}>
              {roleName[grant.role]()}, {grant.area.name}
            </li>
          ))}
        </ul>
        <UnstyledButton className={classes.leave} onClick={() => void leave()}>
          {m.account_sign_out()}
        </UnstyledButton>
      </div>
    </div>
  );
}
