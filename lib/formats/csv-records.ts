import Papa from "papaparse";

/** One record of a CSV text. `row` counts as a spreadsheet does: from 1, and line breaks inside a cell make no row. */
export interface CsvRecord {
  row: number;
  cells: string[];
}

/** "quoting": the cell that begins in this row is broken. "length": the first row beyond the allowed ones. */
export interface CsvFault {
  ok: false;
  row: number;
  fault: "quoting" | "length";
}
export type CsvReading = { ok: true; records: CsvRecord[] } | CsvFault;

/**
 * Splits a CSV text (RFC 4180, any line ends) of at most `longest` rows into its records, without the blank ones.
 * Blank rows at the end are no rows; elsewhere they count.
 */
export function readCsvRecords(text: string, longest: number): CsvReading {
  const input = text.replace(/\r\n?/g, "\n").trimEnd();
  const records: CsvRecord[] = [];
  let row = 0;
  let start = 0;
  let fault: CsvFault["fault"] | undefined;

  Papa.parse<string[]>(input, {
    delimiter: ",",
    newline: "\n",
    step: ({ data: cells, errors, meta }, parser) => {
      row++;
      if (row > longest) fault = "length";
      else if (errors.length > 0 || !isWellQuoted(input.slice(start, meta.cursor), cells)) fault = "quoting";
      if (fault !== undefined) {
        parser.abort();
        return;
      }
      start = meta.cursor;
      if (cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
    },
  });

  return fault === undefined ? { ok: true, records } : { ok: false, row, fault };
}

/**
 * The parser lets a quote inside an unquoted cell pass (`a "b" c`), and text after a closing one. Here quotes stand
 * around a whole cell, doubled inside it, or not at all: each cell, written again, must give back what was read.
 */
function isWellQuoted(record: string, cells: readonly string[]): boolean {
  if (!record.includes('"')) return true;
  let at = 0;
  for (const cell of cells) {
    const isQuoted = record[at] === '"';
    if (!isQuoted && cell.includes('"')) return false;
    const written = isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    if (!record.startsWith(written, at)) return false;
    at += written.length;
    if (at < record.length && record[at] !== "," && record[at] !== "\n") return false;
    at++;
  }
  return true;
}
