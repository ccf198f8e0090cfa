import { useNavigate, useSearch } from '@tanstack/react-router';
import { SignInForm } from '../../features/access/SignInForm';
import { m } from '../../paraglide/messages';
import classes from './SignInPage.module.css';

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const goOn = () => {
    const to = next?.startsWith('/') && !next.startsWith('//') ? next : '/';
    if (to.startsWith('/record.html')) window.location.assign(to);
    else void navigate({ href: to, replace: true });
  };
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>
          <img src="/icon.svg" alt="" width={40} height={40} />
          <span>{m.app_name()}</span>
        </p>
        <p className={classes.motto}>{m.app_motto()}</p>
        <SignInForm onSignedIn={goOn} />
      </div>
    </main>
  );
}
