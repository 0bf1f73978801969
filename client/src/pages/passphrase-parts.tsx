// Parts that everything about the passphrase shares.
import type { Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError } from '../ui/notes.tsx';
import { lockWords } from '../words/lock.ts';

export const useSpeech = speechWith(lockWords);

interface SecretFieldProps { readonly id: string; readonly label: string; readonly value: string; readonly set: (value: string) => void; readonly error?: string | undefined; readonly help?: string; readonly autocomplete: 'current-password' | 'new-password' }

export function SecretField({ id, label, value, set, error, help, autocomplete }: SecretFieldProps) {
  const described = [...(help === undefined ? [] : [`${id}-help`]), ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div class="f">
      <label class="l" for={id}>{label}</label>
      {help === undefined ? null : <span class="help" id={`${id}-help`}>{help}</span>}
      <FieldError id={`${id}-error`} text={error} />
      <input class="x" id={id} type="password" autocomplete={autocomplete} spellcheck={false} value={value} aria-invalid={error !== undefined} {...(described === '' ? {} : { 'aria-describedby': described })} onInput={(event) => { set(event.currentTarget.value); }} />
    </div>
  );
}

export function LockProblem({ problem }: { readonly problem: Problem | undefined }) {
  const { words } = useSpeech();
  if (problem === undefined) return null;
  const own: Readonly<Partial<Record<string, string>>> = words.lock.problems;
  return <div class="panel problem" role="alert"><p><Icon name="warn" tone="missing" />{own[problem.code] ?? words.problem(problem.code)}</p></div>;
}
