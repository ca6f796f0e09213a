const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as the language groups it: `1.927.004` in Vietnamese, `1,927,004` in English, and as in
 * Vietnamese for a language that the browser does not have. A dash for what is not known.
 */
export function formatNumber(value: number | undefined, locale: string): string {
  if (value === undefined || !Number.isFinite(value)) return '—';
  // A browser's first formatter takes longer than all else that a counter takes: it loads what it knows of languages.
  const mark = locale === 'vi' ? '.' : locale === 'en' ? ',' : '';
  if (mark && Number.isSafeInteger(value)) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  }
  const format = formats.get(locale) ?? new Intl.NumberFormat([locale, 'vi']);
  formats.set(locale, format);
  return format.format(value);
}
