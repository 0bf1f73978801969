// npm run build: server and client, whether needed or not; `build.mjs server` or `client`: that one alone; `build.mjs driver`: the native part of the SQLite driver.
import { build, checkNode, makeDriver } from './prepare.mjs';

checkNode();
const chosen = process.argv.slice(2);
if (chosen.includes('driver') && !makeDriver()) process.exit(1);
process.exit(['server', 'client'].every((part) => (chosen.length > 0 && !chosen.includes(part)) || build(part)) ? 0 : 1);
