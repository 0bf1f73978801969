// A drawn notice: where its date, its demand and its numbers stand. Invented, and told in words beside it.
import { speechWith } from '../language.tsx';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(startWords);

/** A line of text that is only drawn. */
const line = (y: number, width: number) => <rect key={y} class="ghost" x="24" y={y} width={width} height="7" rx="2" />;

interface MarkProps { readonly number: number; readonly y: number; readonly text: string; readonly width: number }

function Mark({ number, y, text, width }: MarkProps) {
  return (
    <g>
      <rect class="mark" x="20" y={y - 15} width={width} height="21" />
      <text class="told" x="24" y={y}>{text}</text>
      <rect class="cell" x={width + 28} y={y - 16} width="22" height="22" rx="3" />
      <text class="digit" x={width + 39} y={y} text-anchor="middle">{number}</text>
    </g>
  );
}

export function SampleNotice() {
  const { words } = useSpeech();
  return (
    <figure class="sample">
      <svg viewBox="0 0 360 300" aria-hidden="true" focusable="false">
        <rect class="page" x=".5" y=".5" width="359" height="299" rx="3" />
        <Mark number={1} y={36} text={words.sample.drawn.date} width={150} />
        {[58, 74].map((y, i) => line(y, [250, 190][i] ?? 0))}
        <Mark number={2} y={112} text={words.sample.drawn.stopped} width={248} />
        {[128, 144].map((y, i) => line(y, [290, 236][i] ?? 0))}
        <Mark number={3} y={184} text={words.sample.drawn.asks} width={214} />
        {line(200, 270)}
        <Mark number={4} y={238} text={words.sample.drawn.id} width={206} />
        {[256, 272].map((y, i) => line(y, [140, 110][i] ?? 0))}
      </svg>
      <figcaption>
        <ol>{words.sample.parts.map(({ title, text }, i) => <li key={title}><span class="num" aria-hidden="true">{i + 1}</span><span><b>{title}</b><span class="note">{text}</span></span></li>)}</ol>
        <p class="note">{words.sample.invented}</p>
      </figcaption>
    </figure>
  );
}
