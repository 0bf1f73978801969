// Older mails of the same paste: the history of the case.
import { showDay } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { noticeWords } from '../words/notice.ts';
import { readingWords } from '../words/reading.ts';

const useSpeech = speechWith(noticeWords, readingWords);

export function EarlierMails({ room }: { readonly room: CaseRoom }) {
  const { words, say, language } = useSpeech();
  const { earlier } = room.view.reading;
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{words.earlier.title}</h2>
      <p class="note">{words.earlier.lead}</p>
      <ol class="works-list">{earlier.map((mail) => (
        <li key={mail.start}>
          {mail.date === undefined ? words.earlier.noDate : showDay(mail.date, language)}{words.earlier.join}{words.kinds[mail.kind?.id ?? 'other']}
          {mail.reasons.length === 0 ? null : <span class="note"> {mail.reasons.map(({ id }) => { const rule = room.rules.reasons.find((one) => one.id === id); return rule ? say(rule.title) : id; }).join(words.listJoin)}</span>}
        </li>
      ))}</ol>
    </section>
  );
}
