import Papa from "papaparse";

/** One record of a CSV text. `row` counts as a spreadsheet does: from 1, and line breaks inside a cell make no row. */
export type CsvRecord = { row: number; cells: string[] };

export type CsvReading = { ok: true; records: CsvRecord[] } | { ok: false; row: number };

/**
 * Splits a CSV text (RFC 4180, any line ends) into its records, without the blank ones, and stops after `limit` of
 * them. Not ok: broken quoting, with the row where the broken cell begins.
 */
export function readCsvRecords(text: string, limit: number): CsvReading {
  const input = text.replace(/\r\n?/g, "\n");
  const records: CsvRecord[] = [];
  let row = 0;
  let start = 0;
  let brokenRow: number | undefined;

  Papa.parse<string[]>(input, {
    delimiter: ",",
    newline: "\n",
    step: ({ data: cells, errors, meta }, parser) => {
      row++;
      if (errors.length > 0 || !isWellQuoted(input.slice(start, meta.cursor), cells)) {
        brokenRow = row;
        parser.abort();
        return;
      }
      start = meta.cursor;
      if (cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
      if (records.length >= limit) parser.abort();
    },
  });

  return brokenRow === undefined ? { ok: true, records } : { ok: false, row: brokenRow };
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
