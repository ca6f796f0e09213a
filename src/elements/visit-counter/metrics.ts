import type {VisitCounts} from '../../source/models.ts';

/** A number of visits that can be shown. */
export type VisitMetric = Exclude<keyof VisitCounts, 'asOf'>;

const known: readonly string[] = ['today', 'total', 'online', 'yesterday', 'week', 'month'];

/**
 * Reads a list of metrics, parted by blanks or commas: each once, in the order given, without words
 * that name none. Text that names none at all gives today and the total.
 */
export function readMetrics(text: string | null | undefined): readonly VisitMetric[] {
  const words = (text ?? '').toLowerCase().split(/[\s,;]+/);
  const metrics = [...new Set(words)].filter((word) => known.includes(word)) as VisitMetric[];
  return metrics.length > 0 ? metrics : ['today', 'total'];
}
