// The words of the task list, in Japanese and English.

const ja = {
  tasks: {
    title: '答えること',
    noReason: '質問を選ぶために、先に「何が問題とされているか」を確かめてください。',
    toNotice: '通知を確かめる',
    truth: (all: number, done: number) => `${all}項目のうち、答えたのは${done}。`,
    rest: (thin: number, open: number, aside: number): string => [thin > 0 ? `${thin}つは事実が足りません。` : '', open > 0 ? `${open}つはまだです。` : '', aside > 0 ? `${aside}つは保留です。` : '', thin + open + aside === 0 ? 'すべての項目に答えがあります。' : ''].join(''),
    letter: 'ここまでの手紙を見る',
    next: '次にすること',
    nextLetter: '手紙を読んで、事実と合っているか確かめる',
    answerThis: 'この質問に答える',
    mendThis: 'この答えを直す',
    weak: (n: number) => `直すと強くなる答え（${n}）`,
    mend: '直す',
    settled: (n: number) => `答えた質問（${n}）`,
    toLetter: '手紙を見る',
    grid: '問題ごとの進み具合',
    issue: '問題',
    count: (word: string, n: number) => `${word} ${n}`,
  },
};

const en: typeof ja = {
  tasks: {
    title: 'Questions',
    noReason: 'To choose the questions, first confirm the issues Amazon names.',
    toNotice: 'Check the notice',
    truth: (all, done) => `${done} of ${all} items are answered.`,
    rest: (thin, open, aside) => [thin > 0 ? `${thin} ${thin === 1 ? 'lacks' : 'lack'} facts.` : '', open > 0 ? `${open} ${open === 1 ? 'is' : 'are'} open.` : '', aside > 0 ? `${aside} ${aside === 1 ? 'is' : 'are'} set aside.` : '', thin + open + aside === 0 ? 'Every item has an answer.' : ''].filter((part) => part !== '').join(' '),
    letter: 'See the letter so far',
    next: 'Next step',
    nextLetter: 'Read the letter and check it against the facts',
    answerThis: 'Answer this question',
    mendThis: 'Complete this answer',
    weak: (n) => `Weak answers to complete (${n})`,
    mend: 'Complete',
    settled: (n) => `Answered questions (${n})`,
    toLetter: 'See the letter',
    grid: 'Progress by issue',
    issue: 'Issue',
    count: (word, n) => `${word} ${n}`,
  },
};

export const tasksWords = { ja, en };
