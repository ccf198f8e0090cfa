import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type SignInProblem, signIn } from '../../lib/session';
import { m } from '../../paraglide/messages';
import classes from './SignInForm.module.css';

const problemText: Record<SignInProblem, () => string> = {
  WRONG_LOGIN: m.access_wrong_login,
  TOO_MANY_ATTEMPTS: m.access_too_many_attempts,
  UNREACHABLE: m.problem_unreachable,
};

/** Login and password; says plainly what went wrong and keeps what was typed. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const refused = await signIn(login.trim(), password);
    setBusy(false);
    setProblem(refused);
    if (!refused) onSignedIn();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h1 className={classes.title}>{m.access_sign_in()}</h1>
      <TextInput
        label={m.access_login()}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        required
        autoFocus
        value={login}
        onChange={(e) => setLogin(e.currentTarget.value)}
      />
      <TextInput
        label={m.access_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        size="md"
        required
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problemText[problem]()}
        </p>
      )}
      <Button type="submit" size="md" fullWidth loading={busy}>
        {m.access_sign_in()}
      </Button>
    </form>
  );
}
