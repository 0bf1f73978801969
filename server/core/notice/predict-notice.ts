// One line of the notice corpus -> what the reader says about it, in the format of the predictions file.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { readNotice } from './read-notice.ts';
import type { MetricRead } from './reading.ts';

export interface CorpusNotice {
  readonly id: string; readonly text: string; readonly language: string; readonly isNotice: boolean; readonly kind: string; readonly marketplace: string | null;
  readonly reasons: readonly string[]; readonly asks: readonly string[]; readonly ambiguous?: boolean;
  readonly entities: { readonly asins: readonly string[]; readonly orderIds: readonly string[]; readonly complaintIds: readonly string[] };
}

export interface NoticePrediction {
  readonly id: string; readonly isNotice: boolean; readonly kind: string; readonly language: string; readonly marketplace: string | null; readonly response: string;
  readonly reasons: readonly string[]; readonly asks: readonly string[];
  readonly entities: {
    readonly asins: readonly string[]; readonly orderIds: readonly string[]; readonly complaintIds: readonly string[]; readonly deadline: string | null;
    readonly metrics: readonly { readonly name: string; readonly value: string | null; readonly target: string | null }[];
  };
}

export function predictNotice(rulebook: Rulebook, line: { readonly id: string; readonly text: string }): NoticePrediction {
  const reading = readNotice(rulebook, line.text);
  const { entities } = reading;
  const words = (list: readonly { readonly text: string }[]): readonly string[] => list.map((because) => because.text);
  return {
    id: line.id, isNotice: reading.isNotice, kind: reading.kind.id, language: reading.language, marketplace: reading.marketplace?.id ?? null, response: reading.response.id,
    reasons: reading.reasons.filter((reason) => reason.certainty !== 'possible').map((reason) => reason.id), asks: reading.asks.map((ask) => ask.id),
    entities: { asins: words(entities.asins), orderIds: words(entities.orderIds), complaintIds: words(entities.complaintIds), deadline: entities.deadline?.because?.text ?? null, metrics: entities.metrics.map(metricOf) },
  };
}

function metricOf(metric: MetricRead): NoticePrediction['entities']['metrics'][number] {
  const written = (figure: number | undefined): string | null => (figure === undefined ? null : metric.unit === 'percent' ? `${String(figure)}%` : `${String(figure)} ${metric.unit}`);
  return { name: metric.id, value: written(metric.value), target: written(metric.target) };
}
