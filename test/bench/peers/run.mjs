// One process that measures one peer: `run.mjs LANGUAGE ID`.
import { median } from '../figures.mjs';
import { appeal, fresh, randomOf, typed } from '../texts.mjs';
import { peers } from './peers.mjs';

const [language, id] = process.argv.slice(2);
const peer = peers.find((one) => one.language === language && one.id === id);
const text = appeal(language);
const began = performance.now();
const check = await peer.open();
const found = await check(text);
const cold = performance.now() - began;

/** At most so long for one series: some need a second for one text. */
const budget = 3000;
async function series(make) {
  const times = [];
  const until = performance.now() + budget;
  for (let i = 0; i < 300 && (i < 5 || performance.now() < until); i += 1) {
    const next = make(i);
    const from = performance.now();
    await check(next);
    times.push(performance.now() - from);
  }
  return median(times.slice(Math.min(40, times.length >> 2)));
}

const random = randomOf(7);
const [same, key, other] = [await series(() => text), await series((i) => typed(text, i)), await series(() => fresh(text, random))];
process.send({ found, cold, same, key, fresh: other }, () => { process.exit(0); });
