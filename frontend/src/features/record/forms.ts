import { useEffect, useState } from 'preact/hooks';

/** The forms come after the list is on the screen: it is what one sees first, and a cheap phone reads less for it. */
const load = () => Promise.all([import('./SessionEntry'), import('./OutcomeEntry')]).then(([a, b]) => ({ ...a, ...b }));

/** The forms, once they are there. */
export function useForms() {
  const [forms, setForms] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  useEffect(() => {
    void load().then((loaded) => setForms(() => loaded));
  }, []);
  return forms;
}
