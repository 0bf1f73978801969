// Whether a sentence tells anything at all.
import type { Feature, Sentence } from '../text/sentence.ts';

/** A statement, and no name, signature or address: it has a verb or a figure, ends as a sentence does, or is an item of a list. Japanese notes often end in a noun. */
export const tells = ({ kind, features, language, analysis, text }: Sentence): boolean => kind === 'item' || saying.some((feature) => features.has(feature)) || (language === 'ja' ? analysis.size > 2 : text.endsWith('.') && text.split(' ').length > 3);
const saying: readonly Feature[] = ['done', 'running', 'planned', 'habit', 'negated', 'concrete'];
