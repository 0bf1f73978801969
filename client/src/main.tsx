// Starts the page.
import './style/index.css';
import { render } from 'preact';
import { App, lookAhead } from './app.tsx';
import { parseRoute } from './router.ts';
import { isLocked, isShared } from './how-it-runs.ts';

const place = document.getElementById('app');
if (!isShared && !isLocked) lookAhead(parseRoute(location.pathname));
if (place) render(<App />, place);
