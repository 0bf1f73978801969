// The title of a question; with the number of its issue where the case has several, since two issues ask alike.
import type { Bilingual, CaseView, QuestionView } from '../wire.ts';

export function numberedTitle({ case: { confirmed } }: CaseView, { reason, title }: QuestionView, say: (text: Bilingual) => string): string {
  return confirmed.length > 1 && reason !== undefined ? `${String(confirmed.indexOf(reason) + 1)} ${say(title)}` : say(title);
}
