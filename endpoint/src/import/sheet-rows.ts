import {parse} from 'csv-parse/sync';
import {readSheet} from 'read-excel-file/node';
import {isWronglyEncoded} from '../../../src/source/client/parse-json.ts';
import {decodeText} from './decode-text.ts';
import {ImportError} from './import-error.ts';
import {checkUnpackedSize} from './zip-size.ts';

/** Most rows of a sheet. */
const mostRows = 20_000;

/**
 * The cells of a table as text: CSV with comma, semicolon or tab, or the first sheet of an `.xlsx` file.
 * Of merged cells the first one has the text, and the others are empty.
 *
 * @throws {ImportError} when it is neither, or too large.
 */
export async function readRows(
  body: Buffer,
  address: string,
  contentType?: string,
): Promise<string[][]> {
  const rows =
    body.subarray(0, 2).toString('latin1') === 'PK'
      ? await readWorkbook(body, address)
      : readCsv(body, address, contentType);
  if (rows.length > mostRows) {
    throw new ImportError(`${address} has more than ${mostRows} rows.`);
  }
  return rows;
}

function readCsv(body: Buffer, address: string, contentType?: string): string[][] {
  // What Excel wrote before 2007; it would be read as one row of noise.
  if (body.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new ImportError(`${address} is an .xls file of old: save it as .xlsx or CSV.`);
  }
  const text = decodeText(body, contentType);
  if (/^\s*<(?:!doctype|html)/iu.test(text)) {
    throw new ImportError(`${address} is a page, not a table: publish the sheet as CSV or .xlsx.`);
  }
  if (isWronglyEncoded(text)) {
    throw new ImportError(`${address} is not in UTF-8: save it as "CSV UTF-8" or .xlsx.`);
  }
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows + 1,
    });
    return rows.map((row) => row.map(tidy));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError(`${address} is not CSV that can be read: ${reason}.`, {cause});
  }
}

/** The sign that the beginning has most of; in Việt Nam Excel writes semicolons. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 5000);
  const count = (sign: string) => beginning.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function readWorkbook(body: Buffer, address: string): Promise<string[][]> {
  checkUnpackedSize(body, address);
  try {
    return (await readSheet(body)).map((row) => row.map(cellText));
  } catch (cause) {
    throw new ImportError(`${address} is not an .xlsx file that can be read.`, {cause});
  }
}

/** A cell as it reads: days as `23/03/2020`, times as `08:30`. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number' && cell > 0 && cell < 1) return clockOf(cell * 1440);
  return typeof cell === 'string' || typeof cell === 'number' ? tidy(String(cell)) : '';
}

/** Sheets have no zones: what they show is in the UTC fields. Times alone are on a day around 1900. */
function dateText(date: Date): string {
  const minutes = (date.getTime() / 60_000 + 1440 * 100_000) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  const year = date.getUTCFullYear();
  if (year <= 1904) return clockOf(minutes);
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${year}`;
  return minutes === 0 ? day : `${day} ${clockOf(minutes)}`;
}

function clockOf(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60) % 24).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

function tidy(cell: string): string {
  return cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
