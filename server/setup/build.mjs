// npm run build: server and client, whether needed or not; `build.mjs server` or `client`: that one alone.
import { build, checkNode } from './prepare.mjs';

checkNode();
const chosen = process.argv.slice(2);
process.exit(['server', 'client'].every((part) => (chosen.length > 0 && !chosen.includes(part)) || build(part)) ? 0 : 1);
