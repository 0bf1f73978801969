// The words of a suspension before this case, told afterwards, in Japanese and English.
const ja = {
  suspendedBefore: {
    title: '以前にも停止されて、再開したことがある',
    lead: '以前の停止で送った手紙を加えると、そのとき約束したことを、一つずつ振り返れます。',
    sent: 'その手紙を送った日',
    again: '販売が再開された日',
    order: '再開された日が、送った日より前になっています。',
    plan: 'その手紙の全文（手元にあれば）',
    planHint: 'これから行うこと、続けることを述べた文を、約束として一覧にします。',
    keep: '以前の停止を加える',
    told: '以前の停止',
    until: (day: string) => `${day}に再開`,
    daysOnly: '日付だけを残しました。手紙の文面があれば、いったん取り消して、文面と一緒に加え直せます。',
    back: '以前の停止を取り消す',
  },
};

const en: typeof ja = {
  suspendedBefore: {
    title: 'I was suspended before, and could sell again',
    lead: 'Add the letter you sent then: you can look at each of its promises again.',
    sent: 'Day you sent that letter',
    again: 'Day from which you could sell again',
    order: 'That day is before the day on which the letter was sent.',
    plan: 'The whole letter, if you have it',
    planHint: 'Its sentences that say what you would do, or keep doing, become a list of promises.',
    keep: 'Add the earlier suspension',
    told: 'Earlier suspension',
    until: (day) => `selling possible again on ${day}`,
    daysOnly: 'Only the days are kept. If you have the text of the letter, take this back and add it again with the text.',
    back: 'Take the earlier suspension back',
  },
};

export const earlierSuspensionWords = { ja, en };
