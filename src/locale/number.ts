const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as the language groups it: `1.927.004` in Vietnamese, `1,927,004` in English, and as in
 * Vietnamese for a language that the browser does not have. A dash for what is not known.
 */
export function formatNumber(value: number | undefined, locale: string): string {
  if (value === undefined || !Number.isFinite(value)) return '—';
  const format = formats.get(locale) ?? new Intl.NumberFormat([locale, 'vi']);
  formats.set(locale, format);
  return format.format(value);
}
