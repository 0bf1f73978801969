// Starts the page.
import './style/index.css';
import { render } from 'preact';
import { App, lookAhead } from './app.tsx';
import { parseRoute } from './router.ts';

const place = document.getElementById('app');
const forTeam = place?.dataset['team'] !== undefined;
if (!forTeam) lookAhead(parseRoute(location.pathname));
if (place) render(<App forTeam={forTeam} />, place);
