import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { Provider } from 'urql';
import { makeClient } from '../lib/client';
import { onSignedOut } from '../lib/http';
import { theme } from '../ui/theme';
import { router } from './router';
import { forgetSession } from './routes';

const client = makeClient();

export function App() {
  useEffect(() => onSignedOut(goToSignIn), []);
  return (
    <StrictMode>
      {/* the variables are static, in tokens.css: no inline style, so a strict content policy holds */}
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      </MantineProvider>
    </StrictMode>
  );
}

function goToSignIn() {
  forgetSession();
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href } });
}
