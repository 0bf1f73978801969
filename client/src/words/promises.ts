// The words of what a plan promised, and of the day on which selling became possible again, in Japanese and English.
import type { KeptWord } from '../wire.ts';

const keptJa: Readonly<Record<KeptWord, string>> = { kept: '守った', 'in-part': '一部だけ守った', 'not-kept': '守らなかった' };
const keptEn: typeof keptJa = { kept: 'Kept', 'in-part': 'Kept in part', 'not-kept': 'Not kept' };

const ja = {
  promises: {
    title: '手紙で約束したこと',
    checklist: (day: string) => `${day}の再開の前に送った手紙で、約束したことです。終わったものに印を付けると、日付と一緒に残ります。`,
    again: (day: string) => `${day}の再開の前に送った手紙で、約束したことです。一つずつ、守ったかどうかを選んでください。次の手紙の初めに、選んだとおりに入れられます。守れなかった理由は、「原因」に書けます。`,
    unknown: 'その手紙の文面が残っていないため、約束を一覧にできません。送った手紙を手元で確かめてください。',
    none: 'その手紙には、これから行うことも、続けていくことも書かれていませんでした。',
    states: { planned: '予定', running: '続けている決まり' },
    by: (day: string) => `${day}まで`,
    since: (day: string) => `${day}から`,
    from: (day: string) => `${day}から`,
    done: { planned: '行った', running: '続けていることを確かめた' },
    doneOn: { planned: (day: string) => `${day}に行ったと記録しました`, running: (day: string) => `${day}に、続けていることを確かめました` },
    toQuestions: '質問に答える',
    kept: '守りましたか？',
    keptWords: keptJa,
    because: '守れなかった理由、または守っても防げなかった理由',
    becauseHint: '次の手紙の原因を書くときに、見返せます。手紙には自動では入りません。',
    save: '理由を残す',
    saved: '残しました',
    calendar: '約束をカレンダーに入れる（.ics）',
    calendarNote: 'カレンダーには、約束の文と担当者の名前が入ります。ほかの人や機器と共有しているカレンダーでは、ご注意ください。',
    numbered: (n: number) => `約束${n}`,
    every: (n: number, all: number) => `${all}件のうち${n}件に印があります`,
  },
  reinstated: {
    title: '販売が再開されたとき',
    text: '再開の通知が届いたら、上の欄に貼ってください。通知がなくても、再開した日を残せます。手紙で約束したことの一覧とカレンダーが使えるようになります。',
    on: '再開した日',
    keep: 'この日に再開した',
    said: (day: string) => `${day}に再開したと記録しました。`,
    back: '再開した日を取り消す',
  },
};

const en: typeof ja = {
  promises: {
    title: 'What the letter promised',
    checklist: (day) => `What you promised in the letter before you could sell again on ${day}. Tick what is done; the day is kept with it.`,
    again: (day) => `What you promised in the letter before you could sell again on ${day}. Say of each whether it was kept: it can be put into the beginning of the next letter. Why one did not hold belongs into the root cause.`,
    unknown: 'The text of that letter is not kept, so its promises cannot be listed. Look at your own copy.',
    none: 'That letter had no planned steps and no rules in force.',
    states: { planned: 'Planned', running: 'Rule in force' },
    by: (day) => `by ${day}`,
    since: (day) => `since ${day}`,
    from: (day) => `from ${day}`,
    done: { planned: 'Done', running: 'Checked that it goes on' },
    doneOn: { planned: (day) => `Marked as done on ${day}`, running: (day) => `Checked on ${day} that it goes on` },
    toQuestions: 'Answer the questions',
    kept: 'Was it kept?',
    keptWords: keptEn,
    because: 'Why it was not kept, or why keeping it did not help',
    becauseHint: 'To look at when you write the next root cause. It does not go into the letter by itself.',
    save: 'Keep the reason',
    saved: 'Kept',
    calendar: 'Put the promises into a calendar (.ics)',
    calendarNote: 'The calendar will hold the words of the promises and names of people. Mind who shares it.',
    numbered: (n) => `Promise ${n}`,
    every: (n, all) => `${n} of ${all} ticked`,
  },
  reinstated: {
    title: 'When you can sell again',
    text: 'Paste the notice of reinstatement above. Without a notice, keep the day here: the promises of the letter then become a checklist and a calendar.',
    on: 'Day from which you could sell again',
    keep: 'I could sell again on this day',
    said: (day) => `Recorded: selling possible again on ${day}.`,
    back: 'Take the day back',
  },
};

export const promisesWords = { ja, en };
