import { CREDIT_SCOPES, type CreditRow, type CreditScope } from "@/lib/domain/album-credits";
import { tidy } from "@/lib/domain/credit";
import { type CsvFault, type CsvRecord, readCsvRecords } from "./csv-records";

/** The largest credits file that is read, in bytes. */
export const CREDITS_BYTES_MAX = 10 * 1024 * 1024;
/** The most credits one file may hold, in rows below the header. */
export const CREDITS_ROWS_MAX = 50_000;

/** The columns of a credits file, in the order of the published ones; a file may order them otherwise and add more. */
export const CREDITS_COLUMNS = [
  "artist",
  "album",
  "year",
  "discogs_release_id",
  "person",
  "role_text",
  "scope",
  "track_positions",
] as const;
type Column = (typeof CREDITS_COLUMNS)[number];

/** The longest text of each cell, in characters, and whether it may be empty. */
const LIMITS: Record<Column, { longest: number; isRequired: boolean }> = {
  artist: { longest: 300, isRequired: true },
  album: { longest: 300, isRequired: true },
  year: { longest: 20, isRequired: false },
  discogs_release_id: { longest: 40, isRequired: false },
  person: { longest: 300, isRequired: true },
  role_text: { longest: 4_000, isRequired: true },
  scope: { longest: 20, isRequired: true },
  track_positions: { longest: 4_000, isRequired: false },
};

/** `row` is where the fault is, counted as a spreadsheet does; `message` is one sentence that names it too. */
export interface CreditsFault {
  ok: false;
  row: number;
  message: string;
}
export type CreditsReading = { ok: true; rows: CreditRow[] } | CreditsFault;

/**
 * Reads a credits file whole, or not at all: the first fault is the answer. Cells come back tidied.
 * The shape is described in docs/credits-import.md.
 */
export function parseCreditsCsv(bytes: Uint8Array): CreditsReading {
  if (bytes.length > CREDITS_BYTES_MAX) {
    return fault(rowAtByte(bytes, CREDITS_BYTES_MAX), "the file is over 10 MB here; split it into smaller files.");
  }
  const text = decode(bytes);
  if (typeof text !== "string") return text;
  if (text.trim() === "") return fault(1, "the file is empty; it needs a row of column names and a row per credit.");
  const separator = otherSeparator(text);
  if (separator !== undefined) return separator;

  const reading = readCsvRecords(text, CREDITS_ROWS_MAX + 1);
  if (!reading.ok) return fault(reading.row, CSV_FAULTS[reading.fault]);
  const [header, ...records] = reading.records;
  if (header === undefined) return fault(1, "the file is empty; it needs a row of column names and a row per credit.");
  return readRecords(header, records);
}

const CSV_FAULTS: Record<CsvFault["fault"], string> = {
  quoting:
    'the quoting is broken; put a cell that holds a quote between quotes, and write each quote inside it twice ("").',
  length: "the file has more than 50,000 rows below the column names; split it into smaller files.",
};

/** Spreadsheets of many countries write these for commas. */
const OTHER_SEPARATORS = [
  [";", "semicolons"],
  ["\t", "tabs"],
] as const;

/** What a row of column names says that is separated by anything but commas, or comes after a `sep=` of a spreadsheet. */
function otherSeparator(text: string): CreditsFault | undefined {
  const start = text.search(/\S/);
  const row = text.slice(0, start).split(/\r\n?|\n/).length;
  const [line = ""] = text.slice(start).split(/[\r\n]/, 1);
  if (/^"?sep=/i.test(line)) {
    return fault(
      row,
      "sep= stands where the column names are expected; take it out, and separate the cells by commas.",
    );
  }
  const names: ReadonlySet<string> = new Set(CREDITS_COLUMNS);
  for (const [separator, word] of OTHER_SEPARATORS) {
    const found = line.split(separator).filter((cell) => names.has(tidy(cell.replaceAll('"', "")).toLowerCase()));
    if (found.length > 1) return fault(row, `${word} separate the cells; save the file as CSV with commas.`);
  }
  return undefined;
}

function readRecords(header: CsvRecord, records: readonly CsvRecord[]): CreditsReading {
  const columns = header.cells.map((cell) => tidy(cell).toLowerCase());
  const missing = CREDITS_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const noun = missing.length === 1 ? "the column" : "the columns";
    return fault(header.row, `${noun} ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`);
  }
  const twice = CREDITS_COLUMNS.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice !== undefined) return fault(header.row, `the column ${twice} is there twice; keep one of them.`);

  if (records.length === 0) return fault(header.row, "there are no credits below the column names.");

  const places = CREDITS_COLUMNS.map((column) => ({ column, index: columns.indexOf(column), ...LIMITS[column] }));
  const rows: CreditRow[] = [];
  for (const record of records) {
    if (record.cells.length !== columns.length) {
      return fault(
        record.row,
        `${columns.length} cells are expected and ${record.cells.length} found; check the commas and quotes.`,
      );
    }
    const row = readRecord(record, places);
    if ("ok" in row) return row;
    rows.push(row);
  }
  return { ok: true, rows };
}

interface Place {
  column: Column;
  index: number;
  longest: number;
  isRequired: boolean;
}

function readRecord(record: CsvRecord, places: readonly Place[]): CreditRow | CreditsFault {
  const cells: Partial<Record<Column, string>> = {};
  for (const { column, index, longest, isRequired } of places) {
    const cell = tidy(record.cells[index] ?? "");
    if (isRequired && cell === "") return fault(record.row, `${column} is empty; fill it in.`);
    if (cell.length > longest) {
      return fault(record.row, `${column} has ${cell.length} characters; at most ${longest} are allowed.`);
    }
    cells[column] = cell;
  }
  const scope = cells.scope?.toLowerCase() ?? "";
  if (!isScope(scope)) return fault(record.row, `scope says "${cells.scope}"; it must say release or track.`);
  return {
    row: record.row,
    artist: cells.artist ?? "",
    album: cells.album ?? "",
    year: cells.year ?? "",
    discogsReleaseId: cells.discogs_release_id ?? "",
    person: cells.person ?? "",
    roleText: cells.role_text ?? "",
    scope,
    trackPositions: cells.track_positions ?? "",
  };
}

function isScope(text: string): text is CreditScope {
  return CREDIT_SCOPES.some((scope) => scope === text);
}

/** The text without its byte order mark, or the first row that is not UTF-8. */
function decode(bytes: Uint8Array): string | CreditsFault {
  // A NUL is valid UTF-8 and stands in no text: UTF-16 without a mark, where every other byte of Latin letters is one.
  const nul = bytes.indexOf(0);
  const start = nul === -1 ? bytes : bytes.subarray(0, nul);
  let valid = start.length;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(start);
    if (nul === -1) return text;
  } catch {
    valid = lengthOfValidStart(start);
  }
  return fault(rowAtByte(bytes, valid), "the text is not UTF-8; save the file as CSV UTF-8.");
}

/** How many bytes are UTF-8, by halving: the decoder says that a fault is there, not where. */
function lengthOfValidStart(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length + 1;
  while (broken - valid > 1) {
    const middle = (valid + broken) >>> 1;
    if (isValidStart(bytes.subarray(0, middle))) valid = middle;
    else broken = middle;
  }
  return valid;
}

/** "stream" allows a last character that is cut short. */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** The spreadsheet row in which a byte lies; line ends between quotes do not count. */
function rowAtByte(bytes: Uint8Array, offset: number): number {
  let row = 1;
  let isQuoted = false;
  for (let index = 0; index < offset; index++) {
    const byte = bytes[index];
    if (byte === QUOTE) isQuoted = !isQuoted;
    const isLineEnd = byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[index + 1] !== LINE_FEED);
    if (isLineEnd && !isQuoted) row++;
  }
  return row;
}

function fault(row: number, what: string): CreditsFault {
  return { ok: false, row, message: `Row ${row}: ${what}` };
}
