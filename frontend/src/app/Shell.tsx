import { IconPencil } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { ViewerDocument } from '../gql/graphql';
import { useLoad } from '../lib/load';
import { ViewerContext } from '../lib/viewer';
import { m } from '../paraglide/messages';
import { StateView } from '../ui/StateView';
import { Toasts } from '../ui/Toasts';
import { AccountMenu } from './AccountMenu';
import { nav } from './nav';
import classes from './Shell.module.css';

/** The frame of every screen: who and where one is, the ways to go, and the page. */
export function Shell() {
  const viewer = useLoad(ViewerDocument, {});
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {m.shell_skip()}
      </a>
      <header className={`${classes.header} no-print`}>
        <Link to="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          {m.app_name()}
        </Link>
        {viewer.kind === 'ready' && (
          <div className={classes.tools}>
            {viewer.data.viewer.canRecordOutcomes && (
              <a href="/record.html" className={classes.record}>
                <IconPencil size={18} stroke={1.75} aria-hidden />
                {m.record_title()}
              </a>
            )}
            <AccountMenu viewer={viewer.data.viewer} />
          </div>
        )}
      </header>
      <nav className={`${classes.nav} no-print`} aria-label={m.shell_nav()}>
        {nav.map(({ to, label, icon: Icon, ...entry }) => (
          <Link key={to} to={to} className={classes.entry} data-wide={'wide' in entry} activeOptions={{ exact: to === '/' }}>
            <Icon size={20} stroke={1.75} aria-hidden />
            {label()}
          </Link>
        ))}
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <StateView state={viewer} lines={6}>
          {(data) => (
            <ViewerContext value={data.viewer}>
              <Outlet />
            </ViewerContext>
          )}
        </StateView>
      </main>
      <Toasts />
    </div>
  );
}
