// npm run build: server and client, whether needed or not.
import { build, checkNode } from './prepare.mjs';

checkNode();
process.exit(build('server') && build('client') ? 0 : 1);
