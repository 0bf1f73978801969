// Comments beside what they are about: who said what and when, replies, done or open, and a box to write in.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { reviewWords } from '../words/review.ts';
import { openOnes, type Talk } from './use-comments.ts';
import type { CommentAbout, CommentView } from './wire.ts';

const useSpeech = speechWith(reviewWords);

interface CommentsProps { readonly talk: Talk; readonly title: string; readonly comments: readonly CommentView[]; readonly about: CommentAbout; /** Tells the boxes of one page apart. */ readonly name: string }

export function Comments({ talk, title, comments, about, name }: CommentsProps) {
  const { words } = useSpeech();
  const open = openOnes(comments);
  const done = comments.filter((one) => one.done !== undefined);
  return (
    <section class="comments no-print" aria-label={title}>
      <h2><Icon name="comment" />{title}</h2>
      <ProblemNote problem={talk.problem} />
      <ul class="threads">{open.map((one) => <Thread key={one.number} talk={talk} comment={one} />)}</ul>
      {done.length === 0 ? null : <details class="more"><summary><Icon name="chev" />{words.comments.settled(done.length)}</summary><ul class="threads">{done.map((one) => <Thread key={one.number} talk={talk} comment={one} />)}</ul></details>}
      <WordBox name={name} opener={words.comments.write} label={title} send={words.comments.send} onSend={(text) => talk.add(about, text)} />
    </section>
  );
}

function Thread({ talk, comment }: { readonly talk: Talk; readonly comment: CommentView }) {
  const { words, language } = useSpeech();
  const { number, by, at, text, replies, done, standing, about } = comment;
  const which = <span class="vh">{words.of(`${by} ${showMoment(at, language)}`)}</span>;
  return (
    <li class="thread" data-comment={number} tabIndex={-1}>
      {standing !== undefined && standing.kind !== 'there' && about.kind === 'sentence' ? <Moved before={about.words} now={standing.kind === 'changed' ? standing.now : undefined} /> : null}
      <Said by={by} at={at} text={text} />
      {replies.length === 0 ? null : <ul class="replies">{replies.map((one) => <li key={one.number}><Said {...one} /></li>)}</ul>}
      {done === undefined ? null : <p class="note">{words.comments.doneBy(done.by, showMoment(done.at, language))}</p>}
      <WordBox name={`reply-${String(number)}`} opener={words.comments.reply} which={which} label={words.comments.replyTo(by)} send={words.comments.reply} onSend={(said) => talk.reply(comment, said)}>
        <button type="button" class="btn small quiet" onClick={() => { void talk.settle(comment, done === undefined); }}>{done === undefined ? words.comments.settle : words.comments.reopen}{which}</button>
      </WordBox>
    </li>
  );
}

/** The sentence is another one now, or gone. */
function Moved({ before, now }: { readonly before: string; readonly now: string | undefined }) {
  const { words } = useSpeech();
  return (
    <div class="moved">
      <p class="note"><Icon name="warn" tone="weak" />{now === undefined ? words.comments.gone : words.comments.changed}</p>
      <details class="more"><summary><Icon name="chev" />{words.comments.before}</summary><q class="paper">{before}</q>{now === undefined ? null : <><p class="note">{words.comments.now}</p><q class="paper">{now}</q></>}</details>
    </div>
  );
}

export function Said({ by, at, text }: { readonly by: string; readonly at: string; readonly text: string }) {
  const { language } = useSpeech();
  return <div class="said"><p class="note"><b>{by}</b> <time dateTime={at}>{showMoment(at, language)}</time></p><p class="pre">{text}</p></div>;
}

interface BoxProps { readonly name: string; readonly opener: string; readonly which?: ComponentChildren; readonly label: string; readonly send: string; readonly onSend: (text: string) => Promise<boolean>; /** What stands beside its button. */ readonly children?: ComponentChildren }

/** A box behind a button; what was typed stays until it is kept. */
function WordBox({ name, opener, which, label, send, onSend, children }: BoxProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = `comment-${name}`;
  if (!open) return <p class="row deciding"><button type="button" class="btn small quiet" onClick={() => { setOpen(true); setTimeout(() => { focusOn(id); }); }}>{opener}{which}</button>{children}</p>;
  const empty = text.trim() === '';
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (empty) { focusOn(id); return; }
    if (busy) return;
    setBusy(true);
    void onSend(text).then((kept) => { if (kept) { setText(''); setTried(false); setOpen(false); } }).finally(() => { setBusy(false); });
  };
  return (
    <form class="word-box" onSubmit={submit} noValidate>
      <label class="l" for={id}>{label}</label>
      <FieldError id={`${id}-error`} text={tried && empty ? words.comments.missing : undefined} />
      <textarea class="x" id={id} rows={3} maxLength={5000} value={text} aria-describedby={`${id}-error`} aria-invalid={tried && empty} onInput={(event) => { setText(event.currentTarget.value); }} />
      <p class="row"><button class="btn small" aria-disabled={busy}>{send}</button><button type="button" class="btn small quiet" onClick={() => { setOpen(false); }}>{words.cancel}</button></p>
    </form>
  );
}
