// Cuts a text into pieces at the ends of marked places, so that overlapping marks can be drawn.
import type { Place } from './wire.ts';

export interface Marked<T> extends Place { readonly about: T }
export interface Segment<T> { readonly start: number; readonly text: string; readonly marks: readonly Marked<T>[]; readonly opening: readonly Marked<T>[] }

/** Places outside the text are cut to it; empty ones are left out. */
export function cutSegments<T>(text: string, places: readonly Marked<T>[]): readonly Segment<T>[] {
  const sound = places
    .map((place) => ({ ...place, start: Math.max(0, place.start), end: Math.min(text.length, place.end) }))
    .filter((place) => place.end > place.start);
  const edges = [...new Set([0, text.length, ...sound.flatMap((place) => [place.start, place.end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length;
    const marks = sound.filter((place) => place.start <= start && place.end >= end);
    return { start, text: text.slice(start, end), marks, opening: marks.filter((mark) => mark.start === start) };
  });
}
