// The words around the glossary, in Japanese and English.
const ja = { term: { line: 'ことばの説明：', close: '閉じる' } };
const en: typeof ja = { term: { line: 'Words explained: ', close: 'Close' } };
export const termWords = { ja, en };
