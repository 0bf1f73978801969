// English verb forms from a base form. The form decides the aspect of a hit.

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';
export interface Inflected { readonly word: string; readonly form: VerbForm }

/** base: past participle (third place only where it differs). */
const irregularText = `
be was/were been; become became become; begin began begun; bind bound; break broke broken; bring brought; build built; buy bought; catch caught; choose chose chosen; come came come;
cost cost; cut cut; deal dealt; do did done; draw drew drawn; drive drove driven; fall fell fallen; feel felt; find found; forget forgot forgotten; get got got/gotten; give gave given; go went gone;
grow grew grown; have had; hear heard; hide hid hidden; hold held; keep kept; know knew known; lead led; learn learned/learnt; leave left; let let; lie lay lain; lose lost; make made; mean meant; meet met;
mislead misled; misread misread; mistake mistook mistaken; misunderstand misunderstood; overlook overlooked; oversee oversaw overseen; oversell oversold; pay paid; put put; quit quit; read read; rebuild rebuilt;
rely relied; repay repaid; resell resold; resend resent; reset reset; rewrite rewrote rewritten; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold; send sent; set set;
show showed shown; shut shut; sit sat; speak spoke spoken; spend spent; split split; stand stood; steal stole stolen; stick stuck; take took taken; teach taught; tell told; think thought; throw threw thrown;
undertake undertook undertaken; understand understood; wear wore worn; win won; withdraw withdrew withdrawn; write wrote written; foresee foresaw foreseen; arise arose arisen; fit fit/fitted; hit hit; feed fed; undergo underwent undergone;
withhold withheld; uphold upheld; freeze froze frozen; forbid forbade forbidden; withstand withstood; undo undid undone; redo redid redone; remake remade; retake retook retaken; overcome overcame overcome; override overrode overridden;
overtake overtook overtaken; overpay overpaid; offset offset; upset upset; broadcast broadcast; spread spread; hurt hurt; burst burst; shed shed; bid bid; lay laid; lend lent; bend bent; bear bore borne; beat beat beaten; blow blew blown;
eat ate eaten; fight fought; flee fled; fly flew flown; forgive forgave forgiven; forgo forwent forgone; hang hung; light lit; prove proved proven/proved; ride rode ridden; shake shook shaken; shoot shot; shrink shrank shrunk; sink sank sunk;
slide slid; spring sprang sprung; strike struck; swear swore sworn; sweep swept; swing swung; tear tore torn; wake woke woken; burn burned/burnt burned/burnt; spill spilled/spilt spilled/spilt; spoil spoiled/spoilt spoiled/spoilt`;

const irregular: ReadonlyMap<string, readonly [readonly string[], readonly string[]]> = new Map(irregularText.split(';').map((entry) => {
  const [base = '', past = '', participle = past] = entry.trim().split(' ');
  return [base, [past.split('/'), participle.split('/')]] as const;
}));

/** Verbs of two syllables that double their last letter ("refer" does, "enter" does not). */
const doubling = new Set(['commit', 'refer', 'prefer', 'occur', 'admit', 'permit', 'transfer', 'submit', 'control', 'equip', 'cancel', 'label', 'relabel', 'travel', 'model', 'enrol', 'fulfil', 'ship', 'reship', 'unship', 'program', 'transmit', 'omit', 'regret', 'forbid', 'format', 'recur', 'defer', 'drop', 'tag', 'plan', 'scrap', 'swap', 'wrap', 'unwrap']);
/** Both spellings are in use. */
const bothWays = new Set(['cancel', 'label', 'relabel', 'travel', 'model']);

const vowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);
const isConsonantY = (word: string): boolean => word.endsWith('y') && !vowel(word.at(-2));

function doubles(word: string): boolean {
  const last = word.at(-1) ?? '';
  if (doubling.has(word)) return true;
  return word.length <= 5 && !'wxyaeiou'.includes(last) && vowel(word.at(-2)) && !vowel(word.at(-3)) && [...word].filter(vowel).length === 1;
}

function regularPast(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (isConsonantY(word)) return [`${word.slice(0, -1)}ied`];
  if (doubles(word)) return bothWays.has(word) ? [`${word}${word.at(-1) ?? ''}ed`, `${word}ed`] : [`${word}${word.at(-1) ?? ''}ed`];
  return [`${word}ed`];
}

function ingForms(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith('e') && !word.endsWith('ee') && word !== 'be') return [`${word.slice(0, -1)}ing`];
  if (doubles(word)) return bothWays.has(word) ? [`${word}${word.at(-1) ?? ''}ing`, `${word}ing`] : [`${word}${word.at(-1) ?? ''}ing`];
  return [`${word}ing`];
}

function thirdPerson(word: string): string {
  if (word === 'have') return 'has';
  if (word === 'be') return 'is';
  if (isConsonantY(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

/** All forms of one verb; the same word may stand for two forms ("put", "shipped"). */
export function inflect(base: string): readonly Inflected[] {
  const known = irregular.get(base);
  const past = known?.[0] ?? regularPast(base);
  const participle = known?.[1] ?? regularPast(base);
  const forms: Inflected[] = [{ word: base, form: 'base' }, { word: thirdPerson(base), form: 's' }];
  for (const word of past) forms.push({ word, form: 'past' });
  for (const word of participle) if (!past.includes(word)) forms.push({ word, form: 'participle' });
  for (const word of ingForms(base)) forms.push({ word, form: 'ing' });
  return forms;
}

/** Past and participle words of the irregular verbs, so that any sentence's tense can be seen. */
export const irregularPasts: ReadonlySet<string> = new Set([...irregular.values()].flatMap(([past]) => past));
export const irregularParticiples: ReadonlySet<string> = new Set([...irregular.values()].flatMap(([, participle]) => participle));
export const irregularBases: ReadonlySet<string> = new Set(irregular.keys());
