// Compares predictions with a labelled corpus of notices: precision, recall and F1 per language and per reason, accuracy of the rest. Pure.
import type { CorpusNotice, NoticePrediction } from './predict-notice.ts';

export interface Tally { readonly right: number; readonly wrong: number; readonly missed: number; readonly precision: number; readonly recall: number; readonly f1: number }
export interface Share { readonly right: number; readonly of: number; readonly share: number }
export interface ReasonScore { readonly all: Tally; readonly byLanguage: Readonly<Record<string, Tally>>; readonly byReason: Readonly<Record<string, Tally>> }

export interface Confusion { readonly gold: string; readonly said: string; readonly times: number; readonly ids: readonly string[] }

export interface NoticeScore {
  readonly cases: number;
  readonly isNotice: Share;
  readonly kind: Share;
  readonly marketplace: Share;
  readonly language: Share;
  readonly asks: Tally;
  readonly asksByLanguage: Readonly<Record<string, Tally>>;
  readonly reasons: ReasonScore;
  /** Notices with exactly the marked reasons. */
  readonly exactReasons: Share;
  /** What was said in place of what, most often first; `-` where nothing stands on one side. */
  readonly confusions: readonly Confusion[];
  readonly kindConfusions: readonly Confusion[];
  /** The same with gold and predicted reasons restricted to those the rules know. */
  readonly knownReasons: ReasonScore;
  readonly asins: Tally; readonly orderIds: Tally; readonly complaintIds: Tally;
}

interface Pair { readonly gold: CorpusNotice; readonly said: NoticePrediction }

/** Lines marked ambiguous are not scored; a line without a prediction counts as one that says nothing. */
export function scoreNotices(corpus: readonly CorpusNotice[], predictions: readonly NoticePrediction[], known: ReadonlySet<string>): NoticeScore {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const pairs = corpus.filter((gold) => gold.ambiguous !== true).map((gold): Pair => ({ gold, said: byId.get(gold.id) ?? silent(gold.id) }));
  const notices = pairs.filter(({ gold }) => gold.isNotice);
  const placed = pairs.filter(({ gold }) => gold.marketplace !== null);
  const within = (list: readonly string[]): readonly string[] => list.filter((reason) => known.has(reason));
  return {
    cases: pairs.length,
    isNotice: share(pairs, ({ gold, said }) => gold.isNotice === said.isNotice),
    kind: share(notices, ({ gold, said }) => gold.kind === said.kind),
    marketplace: share(placed, ({ gold, said }) => gold.marketplace === said.marketplace),
    language: share(pairs, ({ gold, said }) => gold.language === said.language),
    asks: tally(pairs, ({ gold, said }) => [gold.asks, said.asks]),
    asksByLanguage: byLanguage(pairs, ({ gold, said }) => [gold.asks, said.asks]),
    reasons: reasonScore(pairs, ({ gold, said }) => [gold.reasons, said.reasons]),
    exactReasons: share(notices, ({ gold, said }) => [...new Set(gold.reasons)].sort().join() === [...new Set(said.reasons)].sort().join()),
    confusions: confusions(pairs, mistaken), kindConfusions: confusions(notices, ({ gold, said }) => (gold.kind === said.kind ? [] : [[gold.kind, said.kind]])),
    knownReasons: reasonScore(pairs, ({ gold, said }) => [within(gold.reasons), within(said.reasons)]),
    asins: tally(pairs, ({ gold, said }) => [gold.entities.asins, said.entities.asins]),
    orderIds: tally(pairs, ({ gold, said }) => [gold.entities.orderIds, said.entities.orderIds]),
    complaintIds: tally(pairs, ({ gold, said }) => [gold.entities.complaintIds, said.entities.complaintIds]),
  };
}

const silent = (id: string): NoticePrediction => ({ id, isNotice: false, kind: '', language: '', marketplace: null, response: 'none', reasons: [], asks: [], entities: { asins: [], orderIds: [], complaintIds: [], deadline: null, metrics: [] } });

/** Reasons missed and reasons said in error, paired where there are both. */
function mistaken({ gold, said }: Pair): readonly (readonly [string, string])[] {
  const missed = gold.reasons.filter((reason) => !said.reasons.includes(reason));
  const wrong = said.reasons.filter((reason) => !gold.reasons.includes(reason));
  return Array.from({ length: Math.max(missed.length, wrong.length) }, (_, i) => [missed[i] ?? '-', wrong[i] ?? '-'] as const);
}

function confusions(pairs: readonly Pair[], of: (pair: Pair) => readonly (readonly [string, string])[]): readonly Confusion[] {
  const found = new Map<string, { gold: string; said: string; ids: string[] }>();
  for (const pair of pairs) for (const [gold, said] of of(pair)) {
    const one = found.get(`${gold} ${said}`) ?? { gold, said, ids: [] };
    one.ids.push(pair.gold.id);
    found.set(`${gold} ${said}`, one);
  }
  return [...found.values()].map(({ gold, said, ids }) => ({ gold, said, times: ids.length, ids })).sort((a, b) => b.times - a.times || a.gold.localeCompare(b.gold));
}

type Lists = (pair: Pair) => readonly [gold: readonly string[], said: readonly string[]];

function reasonScore(pairs: readonly Pair[], lists: Lists): ReasonScore {
  const reasons = [...new Set(pairs.flatMap((pair) => lists(pair).flat()))].sort();
  const only = (reason: string): Lists => (pair) => { const [gold, said] = lists(pair); return [gold.filter((one) => one === reason), said.filter((one) => one === reason)]; };
  return { all: tally(pairs, lists), byLanguage: byLanguage(pairs, lists), byReason: Object.fromEntries(reasons.map((reason) => [reason, tally(pairs, only(reason))])) };
}

function byLanguage(pairs: readonly Pair[], lists: Lists): Readonly<Record<string, Tally>> {
  const languages = [...new Set(pairs.map(({ gold }) => gold.language))].sort();
  return Object.fromEntries(languages.map((language) => [language, tally(pairs.filter(({ gold }) => gold.language === language), lists)]));
}

/** Micro-averaged over all cases; where nothing is to be found and nothing was said, all is right. */
function tally(pairs: readonly Pair[], lists: Lists): Tally {
  let right = 0; let wrong = 0; let missed = 0;
  for (const pair of pairs) {
    const [gold, said] = lists(pair).map((list) => new Set(list));
    if (gold === undefined || said === undefined) continue;
    for (const one of said) if (gold.has(one)) right += 1; else wrong += 1;
    for (const one of gold) if (!said.has(one)) missed += 1;
  }
  const part = (of: number): number => (of === 0 ? 1 : right / of);
  const precision = part(right + wrong);
  const recall = part(right + missed);
  return { right, wrong, missed, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): Share {
  const right = pairs.filter(holds).length;
  return { right, of: pairs.length, share: pairs.length === 0 ? 1 : right / pairs.length };
}
