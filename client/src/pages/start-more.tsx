// What may be added to a notice: the day it came, and an answer that is there already. One fold, open once something is in it.
import { useState } from 'preact/hooks';
import { addDays, parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError } from '../ui/notes.tsx';
import { DropBox } from './drop-file.tsx';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(startWords);

interface StartMoreProps {
  readonly refused: string; readonly received: string;
  readonly onRefused: (text: string) => void; readonly onReceived: (text: string) => void;
  readonly errors: { readonly refused: string | undefined; readonly received: string | undefined };
}

export function StartMore({ refused, received, onRefused, onReceived, errors }: StartMoreProps) {
  const { words, language } = useSpeech();
  const [open, setOpen] = useState(refused !== '' || received !== '');
  const date = parseDate(received, todayIso());
  // 「昨日」 is another day tomorrow, and what is typed here is kept.
  const settle = (): void => { if (date !== undefined && date !== parseDate(received, addDays(todayIso(), 1))) onReceived(date); };
  const wrong = errors.refused !== undefined || errors.received !== undefined;
  return (
    <details class="more drop-part" open={open || wrong} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary><Icon name="chev" />{words.start.more}</summary>
      <div class="f">
        <label class="l" for="received">{words.start.received}</label>
        <p class="note" id="received-hint">{words.start.receivedHint}</p>
        <FieldError id="received-error" text={errors.received} />
        <div class="row"><input id="received" class="x date" value={received} inputMode="text" autocomplete="off" aria-describedby="received-hint received-error" aria-invalid={errors.received !== undefined} onInput={(event) => { onReceived(event.currentTarget.value); }} onBlur={settle} />
          <span class="note" role="status">{date === undefined ? '' : showDay(date, language, { weekday: true })}</span></div>
      </div>
      <div class="f">
        <label class="l" for="refused">{words.start.refused}</label>
        <p class="note" id="refused-hint">{words.start.refusedHint}</p>
        <FieldError id="refused-error" text={errors.refused} />
        <DropBox id="refused" text={refused} onText={onRefused}><textarea id="refused" class="x" rows={6} value={refused} aria-describedby="refused-hint refused-error" spellcheck={false} onInput={(event) => { onRefused(event.currentTarget.value); }} /></DropBox>
      </div>
    </details>
  );
}
