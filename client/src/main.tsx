// Starts the page.
import './style/index.css';
import { render } from 'preact';
import { App, lookAhead } from './app.tsx';
import { parseRoute } from './router.ts';
import { isShared } from './shared-server.ts';

const place = document.getElementById('app');
const locked = place?.dataset['locked'] !== undefined;
if (!isShared && !locked) lookAhead(parseRoute(location.pathname));
if (place) render(<App forTeam={isShared} locked={locked} />, place);
