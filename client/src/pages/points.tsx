// What a refusal points at: in a few words, and in its own beside the questions that answer it.
import { speechWith } from '../language.tsx';
import { clausesOf } from '../notice-marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { textLanguage } from '../text-language.ts';
import type { Point, QuestionView } from '../wire.ts';
import { pointsWords } from '../words/points.ts';
import { readingWords } from '../words/reading.ts';

const useSpeech = speechWith(pointsWords, readingWords);

export const nameOfPoint = (point: Point): string => ('followUp' in point ? point.followUp : point.ask);

export function PointTitle({ room, point }: { readonly room: CaseRoom; readonly point: Point }) {
  const { words, say } = useSpeech();
  const rule = room.rules.followUps.find(({ id }) => id === nameOfPoint(point));
  if (!('ask' in point)) return <>{rule ? say(rule.says) : point.followUp}</>;
  const [part] = point.sections;
  return <>{part === undefined ? words.asks[point.ask] : words.points.part(words.sections[part])}</>;
}

/** Whole clauses, as they stand in the reply, those that it alone rests on before such as it shares; nothing where the seller added what is asked for. */
export function PointWords({ room: { view }, point }: { readonly room: CaseRoom; readonly point: Point }) {
  const { notice } = view.case;
  const all = clausesOf(notice, point.because);
  const others = new Set(view.points.filter((other) => nameOfPoint(other) !== nameOfPoint(point)).flatMap(({ because }) => clausesOf(notice, because).map(({ start }) => start)));
  const own = all.filter(({ start }) => !others.has(start));
  return <>{(own.length > 0 ? own : all).map(({ start, end }) => <q key={start} lang={textLanguage(view.reading.language)}>{notice.slice(start, end)}</q>)}</>;
}

/** Beside a question: that Amazon asks for it, in the words of the reply. */
export function AskedByAmazon({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words } = useSpeech();
  const point = room.view.points.find(({ questions }) => questions.includes(question.id));
  if (point === undefined) return null;
  return <p class="pointed-words">{words.points.by}{point.because.length > 0 ? <PointWords room={room} point={point} /> : <PointTitle room={room} point={point} />}</p>;
}

/** Pointed at, and answered before the reply came: the answer stands in the letter that was refused. */
export const isToLookAt = ({ view }: CaseRoom, { id, progress }: QuestionView): boolean => {
  const saved = view.case.answers[id]?.savedAt;
  return (progress === 'answered' || progress === 'planned') && saved !== undefined && saved < view.case.openedAt && view.points.some(({ questions }) => questions.includes(id));
};
