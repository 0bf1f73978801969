// Text -> lines of a width, by the break opportunities of Unicode (UAX 14: Japanese breaks between signs, but not before 。 or after （).
import LineBreaker from 'linebreak';

export interface Run { readonly text: string; readonly strong: boolean }
export type Line = readonly Run[];

/** `measure` gives the width of a run in the unit of `width`. No character is lost but the spaces and line ends at a line's end. Linear in the text. */
export function breakLines(runs: readonly Run[], width: number, measure: (run: Run) => number): readonly Line[] {
  const lines: Line[] = [];
  let line: Run[] = [];
  let used = 0;
  const endLine = (): void => { lines.push(trimEnd(line)); line = []; used = 0; };
  for (const { piece, required } of piecesOf(runs)) {
    const bare = widthOf(trimEnd(piece), measure);
    if (used > 0 && used + bare > width) endLine();
    if (bare > width) {
      for (const sign of signsOf(piece)) {
        const wide = measure(sign);
        if (used > 0 && used + wide > width) endLine();
        line.push(sign);
        used += wide;
      }
    } else {
      line.push(...piece);
      used += widthOf(piece, measure);
    }
    if (required) endLine();
  }
  if (line.length > 0 || lines.length === 0) endLine();
  return lines;
}

const widthOf = (runs: readonly Run[], measure: (run: Run) => number): number => runs.reduce((sum, run) => sum + measure(run), 0);
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const signsOf = (runs: readonly Run[]): Run[] => runs.flatMap(({ text, strong }) => [...graphemes.segment(text)].map(({ segment }) => ({ text: segment, strong })));

function trimEnd(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let end = runs.length;
  for (; end > 0; end--) {
    const run = runs[end - 1];
    const text = run?.text.trimEnd() ?? '';
    if (run === undefined || text === '') continue;
    out.push({ ...run, text });
    end--;
    break;
  }
  return merge([...runs.slice(0, end), ...out]);
}

/** Neighbours of one weight are drawn at once. */
function merge(runs: readonly Run[]): Run[] {
  const out: { text: string; strong: boolean }[] = [];
  for (const { text, strong } of runs) {
    const last = out.at(-1);
    if (last?.strong === strong) last.text += text;
    else out.push({ text, strong });
  }
  return out;
}

const endings = /ませんでした|ません|ました|ましょう|でした|です|ます|ください/gu;
/** Places within the ending of a Japanese sentence: 「答えていませ／ん」 reads badly. */
function insideEndings(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { index, 0: ending } of text.matchAll(endings)) for (let i = 1; i < ending.length; i += 1) places.add(index + i);
  return places;
}

/** What stands between two places where a line may end. `required`: a line must end after it. */
function* piecesOf(runs: readonly Run[]): Generator<{ readonly piece: readonly Run[]; readonly required: boolean }> {
  const text = runs.map((run) => run.text).join('');
  const breaker = new LineBreaker(text);
  const whole = insideEndings(text);
  let index = 0;
  let inRun = 0;
  let from = 0;
  const take = (to: number): Run[] => {
    const piece: Run[] = [];
    while (from < to) {
      const run = runs[index];
      if (run === undefined) break;
      const length = Math.min(run.text.length - inRun, to - from);
      if (length > 0) piece.push({ text: run.text.slice(inRun, inRun + length), strong: run.strong });
      from += length;
      inRun += length;
      if (inRun >= run.text.length) { index++; inRun = 0; }
    }
    return piece;
  };
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const required = next.required === true && next.position <= text.length && /[\n\r\u2028\u2029\u000b\u000c]$/u.test(text.slice(Math.max(0, next.position - 1), next.position));
    if (required || !whole.has(next.position)) yield { piece: take(next.position), required };
  }
  if (from < text.length) yield { piece: take(text.length), required: false };
}
