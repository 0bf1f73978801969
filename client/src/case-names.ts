// What a case is called where there is little room: site, the day of the notice, which answer it is, and its issues.
import { showDay } from './dates.ts';
import { ofSuspension } from './is-over.ts';
import type { Bilingual, CaseLine, CaseView, Language, NoticeKind, RulesView } from './wire.ts';

/** What a name is made of; a line of the list has it, an open case gives it by `namedBy`. */
export type Named = Pick<CaseLine, 'title' | 'site' | 'kind' | 'round' | 'issues' | 'confirmed'> & { readonly noticeOn: string | undefined };
export interface NameWords {
  readonly listJoin: string;
  readonly names: { readonly notice: (day: string) => string; readonly answer: (round: number) => string; readonly again: string };
}
interface Speaking { readonly words: NameWords; readonly language: Language; readonly say: (text: Bilingual) => string }

export function namedBy({ case: found, reading }: CaseView, rules: RulesView): Named {
  const ids = found.confirmed.length > 0 ? found.confirmed : reading.reasons.map(({ id }) => id);
  const site = rules.marketplaces.find(({ id }) => id === reading.marketplace?.id)?.name;
  return {
    title: found.title, kind: reading.kind.id, round: ofSuspension(found).length + 1, confirmed: found.confirmed, noticeOn: found.receivedOn ?? reading.entities.noticeDate?.date,
    issues: ids.flatMap((id) => rules.reasons.filter((reason) => reason.id === id)),
    ...(site === undefined ? {} : { site }),
  };
}

/** The issues by their short names; the stored title where none is known. */
export const nameOf = ({ title, issues }: Named, { words, say }: Speaking): string => (issues.length > 0 ? issues.map(({ short }) => say(short)).join(words.listJoin) : title);

/** Which notice it is about, and which answer is being written. */
export function lineAbout({ site, kind, round, noticeOn }: Named, { words, language, say }: Speaking): readonly string[] {
  const parts = [site === undefined ? undefined : say(site), noticeOn === undefined ? undefined : words.names.notice(showDay(noticeOn, language, { short: true })), answerNumber(kind, round, words.names)];
  return parts.filter((part) => part !== undefined);
}

/** A rejection asks for another answer; how many there were before it is not known. */
function answerNumber(kind: NoticeKind, round: number, words: NameWords['names']): string | undefined {
  if (kind === 'reinstatement') return undefined;
  if (round > 1) return words.answer(round);
  return kind === 'rejection' ? words.again : undefined;
}
