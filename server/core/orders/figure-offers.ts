// Figures that were counted, for the fields that may take them. Never filled in: the seller takes them or does not.
import type { Figure } from '../../../rules/schema/report.ts';
import type { Field } from '../../../rules/schema/question.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { SimpleValue } from '../interview/answer.ts';
import type { FigureRead } from './count-orders.ts';
import type { StoredReport } from './order-store.ts';

/** A value with all it was reckoned from. `report`: the file's name; `whole`: what the share is of. */
export interface CountedOffer { readonly value: SimpleValue; readonly report: string; readonly title: Bilingual; readonly note?: Bilingual; readonly read: FigureRead }

/** By field: of the figures it may take, the first that a report gives; of several reports, the one that was read last. */
export function figureOffers(fields: readonly Field[], reports: readonly StoredReport[], figures: readonly Figure[]): Readonly<Record<string, CountedOffer>> {
  const newest = [...reports].sort((a, b) => (a.readAt < b.readAt ? 1 : -1));
  return Object.fromEntries(fields.flatMap((field) => {
    const offer = (field.from ?? []).flatMap((id) => newest.flatMap((report) => offerOf(field, id, report, figures))).at(0);
    return offer === undefined ? [] : [[field.id, offer]];
  }));
}

function offerOf(field: Field, id: string, { name, figures: counted }: StoredReport, figures: readonly Figure[]): readonly CountedOffer[] {
  const read = id === 'orders.period' ? counted[0] : counted.find((one) => one.id === id);
  const figure = figures.find((one) => one.id === read?.id);
  const value = read === undefined ? undefined : field.kind === 'period' ? read.period : field.kind === 'percent' ? read.of?.percent : read.count;
  return read === undefined || figure === undefined || value === undefined ? [] : [{ value, report: name, title: figure.title, ...(figure.note === undefined ? {} : { note: figure.note }), read }];
}
