// Starts the page.
import './style/index.css';
import { render } from 'preact';
import { App, lookAhead } from './app.tsx';
import { parseRoute } from './router.ts';

lookAhead(parseRoute(location.pathname));
const place = document.getElementById('app');
if (place) render(<App />, place);
