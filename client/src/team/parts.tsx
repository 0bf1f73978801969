// Parts that the pages of a team share: a field, a problem in words, a moment, the link of an invitation.
import { useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { teamWords } from '../words/team.ts';
import type { Language } from '../wire.ts';
import type { InvitationView } from './wire.ts';

export const useSpeech = speechWith(teamWords);

export const showMoment = (iso: string, language: Language): string => new Date(iso).toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface FieldProps { readonly id: string; readonly label: string; readonly value: string; readonly set: (value: string) => void; readonly type?: 'text' | 'email' | 'password'; readonly autocomplete: string; readonly help?: string }

export function Field({ id, label, value, set, type = 'text', autocomplete, help }: FieldProps) {
  return (
    <div class="f">
      <label class="l" for={id}>{label}</label>
      {help === undefined ? null : <span class="help" id={`${id}.help`}>{help}</span>}
      <input class="x" id={id} type={type} autocomplete={autocomplete} value={value} aria-describedby={help === undefined ? undefined : `${id}.help`} onInput={(event) => { set(event.currentTarget.value); }} />
    </div>
  );
}

export function TeamProblem({ problem }: { readonly problem: Problem | undefined }) {
  const { words } = useSpeech();
  if (problem === undefined) return null;
  const own: Readonly<Partial<Record<string, string>>> = words.team.problems;
  return <div class="panel problem" role="alert"><p><Icon name="warn" tone="missing" />{own[problem.code] ?? words.problem(problem.code)}</p></div>;
}

/** Told once. */
export function InvitationLink({ made }: { readonly made: InvitationView }) {
  const { words, language } = useSpeech();
  const [copied, setCopied] = useState(false);
  const copy = (): void => { navigator.clipboard.writeText(made.link).then(() => { setCopied(true); }, () => undefined); };
  return (
    <div class="tip" role="status">
      <label class="l" for="invitation-link">{words.team.link}</label>
      <input class="x" id="invitation-link" readOnly value={made.link} onFocus={(event) => { event.currentTarget.select(); }} />
      <p class="note">{words.team.linkHelp(showMoment(made.expiresAt, language))}</p>
      <p class="row"><button type="button" class="btn small" onClick={copy}>{words.team.copy}</button><span role="status">{copied ? words.team.copied : ''}</span></p>
    </div>
  );
}
