// Figures and ids that stand in the notice, as they stand there.
import { showDay } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import type { Because } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export function FactsOfNotice({ room }: { readonly room: CaseRoom }) {
  const { words, say, language } = useSpeech();
  const { asins, orderIds, complaintIds, caseId, metrics, noticeDate, rightsOwner } = room.view.reading.entities;
  const unit = { percent: '%', hours: words.units.hours, days: words.units.days };
  const lines: (readonly [string, string])[] = metrics.map((m) => {
    const rule = room.rules.metrics.find((r) => r.id === m.id);
    const target = m.target === undefined ? '' : words.notice.target(`${m.target}${unit[m.unit]}`);
    return [rule ? say(rule.name) : m.id, `${m.value === undefined ? '–' : `${m.value}${unit[m.unit]}`}${target}`];
  });
  if (noticeDate) lines.push([words.notice.noticeDate, showDay(noticeDate.date, language)]);
  for (const [label, found] of [[words.notice.orderIds, orderIds], [words.notice.asins, asins], [words.notice.complaints, complaintIds], [words.notice.caseId, caseId ? [caseId] : []]] as const) {
    if (found.length > 0) lines.push([label, listTexts(found)]);
  }
  if (rightsOwner) lines.push([words.notice.rightsOwner, [rightsOwner.name?.text, rightsOwner.email?.text].filter((part) => part !== undefined).join(', ')]);
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{words.notice.facts}</h2>
      <dl class="works">{lines.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}

const listTexts = (found: readonly Because[]): string => [...new Set(found.map((b) => b.text))].join(', ');
