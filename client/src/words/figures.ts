// The words of a figure that was counted from a report: how it was reckoned.

const grouped = (n: number): string => n.toLocaleString('en-US');

const ja = {
  figures: {
    told: (title: string, arithmetic: string, rest: string) => `${title}：${arithmetic}（${rest}）`,
    from: (report: string) => `「${report}」`,
    share: (count: number, whole: number, percent: number) => `${grouped(whole)}件中${grouped(count)}件 ＝ ${percent} %`,
    alone: (count: number) => `${grouped(count)}件`,
    columns: (names: string) => `列：${names}`,
    lines: (numbers: string, more: boolean) => `行：${numbers}${more ? '…' : ''}`,
    site: (site: string) => `サイト：${site}`,
    days: (from: string, to: string) => `${from}から${to}まで`,
    join: '、',
  },
};

const en: typeof ja = {
  figures: {
    told: (title, arithmetic, rest) => `${title}: ${arithmetic} (${rest})`,
    from: (report) => `“${report}”`,
    share: (count, whole, percent) => `${grouped(count)} of ${grouped(whole)} = ${percent} %`,
    alone: (count) => grouped(count),
    columns: (names) => `columns: ${names}`,
    lines: (numbers, more) => `lines: ${numbers}${more ? ' …' : ''}`,
    site: (site) => `store: ${site}`,
    days: (from, to) => `${from} to ${to}`,
    join: '; ',
  },
};

export const figureWords = { ja, en };
