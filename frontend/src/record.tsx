/** @jsxImportSource preact */
// The phone page: a document of its own with Preact, no kit, no router, no GraphQL client. For a cheap phone on a bad network.
import './ui/tokens.css';
import './features/record/record.css';
import { render } from 'preact';
import { RecordApp } from './features/record/RecordApp';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';

document.documentElement.lang = getLocale();
document.title = `${m.record_title()} · ${m.app_name()}`;
render(<RecordApp />, document.getElementById('root') as HTMLElement);
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
