import './ui/theme';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { getLocale } from './paraglide/runtime';

document.documentElement.lang = getLocale();
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
