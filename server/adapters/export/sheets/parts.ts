// What sheets are made of: blocks of the document model from plain words.
import type { DocumentBlock, Span } from '../../../core/letter/document.ts';

export const span = (text: string): Span => ({ kind: 'text', text, strong: false, em: false });
export const heading = (level: number, text: string): DocumentBlock => ({ kind: 'heading', level, spans: [span(text)] });
export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', spans: [span(text)] });
/** Each on a line of its own; `none` where there is nothing. */
export const lines = (texts: readonly string[], none: string): readonly Span[] => (texts.length === 0 ? [none] : texts).flatMap((text, i) => [...(i === 0 ? [] : [{ kind: 'break' as const }]), span(text)]);
