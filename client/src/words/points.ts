// The words of what a refusal points at, wherever it is shown, in Japanese and English.

const ja = {
  points: {
    title: 'Amazonが求めていること',
    by: 'Amazonが求めていること：',
    part: (part: string) => `「${part}」を、もう一度たずねています。`,
    again: '前に送った手紙での答えです。詳しくできるところがないか、見直してください。',
    answered: (n: number) => `前に送った手紙での答え（${n}）`,
    lookAgain: 'この答えを見直す',
  },
};

const en: typeof ja = {
  points: {
    title: 'What Amazon asks for',
    by: 'Amazon asks for this: ',
    part: (part) => `It asks for this part again: ${part}`,
    again: 'This answer stands in the letter you sent. See whether it can be more specific.',
    answered: (n) => `Answers in the letter you sent (${n})`,
    lookAgain: 'Look at this answer again',
  },
};

export const pointsWords = { ja, en };
