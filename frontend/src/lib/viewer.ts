import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../gql/graphql';

type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in, what they may create, and the server's today. Only below the shell, which waits for it. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside the shell');
  return viewer;
}
