// Sentences that name an issue without saying that it was found: a rule for all sellers, a list of what may be the cause, words of the seller.
import { hasConcept } from './line.ts';
import type { Line } from './line.ts';

export function saidInPassing(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const passing = new Set<Line>();
  let listed = false;
  let chatting = false;
  lines.forEach((line, i) => {
    const { sentence } = line;
    const before = lines[i - 1]?.sentence;
    listed = hasConcept(sentence, 'notice-possible-grounds') || (listed && sentence.kind === 'item');
    // People tell their story in one line and paste the notice below it.
    const sameLine = before !== undefined && !text.slice(before.end, sentence.start).includes('\n');
    chatting = !hasConcept(sentence, 'notice-voice-amazon') && (chats(line) || (chatting && sameLine));
    if (listed || chatting || isRule(line)) passing.add(line);
  });
  return passing;
}

const isRule = ({ sentence }: Line): boolean => hasConcept(sentence, 'notice-rule') && !hasConcept(sentence, 'notice-finding');
/** The headings of a notice ask in the seller's name ("How do I reactivate my account?"), sellers ask each other ("Has anyone had this?"). */
const chats = ({ sentence }: Line): boolean => sentence.language === 'en' && hasConcept(sentence, sentence.features.has('question') ? 'notice-seller-asks' : 'notice-voice-first-person');
