import { describe, expect, it } from "vitest";
import { readAlbums } from "@/lib/domain/album-credits";
import { summariseAlbum } from "@/lib/domain/album-summary";
import { readImport } from "@/lib/domain/credits-import";
import { CREDITS_BYTES_MAX, CREDITS_COLUMNS, CREDITS_ROWS_MAX, parseCreditsCsv } from "@/lib/formats/credits-csv";

const HEADER = CREDITS_COLUMNS.join(",");
const ROW = "Nirvana,Nevermind,1991,1813006,Butch Vig,Engineer,release,";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The message, or the number of credits read. */
function read(text: string | Uint8Array): string | number {
  const reading = parseCreditsCsv(typeof text === "string" ? bytesOf(text) : text);
  if (reading.ok) return reading.rows.length;
  expect(reading.message).toContain(`Row ${reading.row}: `);
  return reading.message;
}

describe("a credits file is read", () => {
  it("with quotes, commas and line breaks inside quotes", () => {
    const reading = parseCreditsCsv(
      bytesOf(`${HEADER}\n"Ana ""A"" B",Album,1999,7,"Ben\nCleo","Producer, Engineer",track,"A1, B2"\n`),
    );
    expect(reading).toEqual({
      ok: true,
      rows: [
        {
          row: 2,
          artist: 'Ana "A" B',
          album: "Album",
          year: "1999",
          discogsReleaseId: "7",
          person: "Ben Cleo",
          roleText: "Producer, Engineer",
          scope: "track",
          trackPositions: "A1, B2",
        },
      ],
    });
  });

  it("with one name where accents are written in two ways, or unseen signs stand between the letters", () => {
    const names = ["\u00c9lodie", "E\u0301lodie", "\u00c9lo\u200bdie\u2060", "\u00c9\ufefflodie\u200e"];
    const roles = ["Producer\u200f", "Engineer", "Mixed By", "Mastered By"];
    const rows = names.map((name, index) => `Band,Album,,,${name},${roles[index]},release,`);
    const reading = parseCreditsCsv(bytesOf(`${HEADER.replace("person", "per\u200bson")}\n${rows.join("\n")}`));
    if (!reading.ok) throw new Error(reading.message);
    expect(readAlbums(reading.rows).map(summariseAlbum)).toMatchObject([
      { engineers: ["\u00c9lodie"], producers: ["\u00c9lodie"], dual: ["\u00c9lodie"] },
    ]);
    const { people } = readImport(reading.rows, []);
    expect(people.map(({ catalogueName }) => catalogueName)).toEqual(["\u00c9lodie"]);
  });

  it("with its columns in another order and others beside them", () => {
    const columns = ["Note", ...CREDITS_COLUMNS].reverse();
    const cells = ["x", ...ROW.split(",")].reverse();
    const reading = parseCreditsCsv(bytesOf(`${columns.join(",")}\n${cells.join(",")}\n`));
    expect(reading).toMatchObject({ ok: true, rows: [{ person: "Butch Vig", roleText: "Engineer" }] });
  });

  it.each([
    ["with a byte order mark", `\ufeff${HEADER}\n${ROW}\n`, 1],
    ["with Windows line ends", `${HEADER}\r\n${ROW}\r\n${ROW}\r\n`, 2],
    ["with old Mac line ends", `${HEADER}\r${ROW}\r${ROW}`, 2],
    ["with mixed line ends", `${HEADER}\r\n${ROW}\n${ROW}\r\n`, 2],
    ["without a last line end", `${HEADER}\n${ROW}`, 1],
    ["with blank rows", `${HEADER}\n\n${ROW}\n,,,,,,,\n${ROW}\n\n`, 2],
    ["with every cell quoted", `"${HEADER.replaceAll(",", '","')}"\n"${ROW.replaceAll(",", '","')}"\n`, 1],
  ])("%s", (_, text, count) => {
    expect(read(text)).toBe(count);
  });

  it("up to 50,000 credits", () => {
    expect(read(`${HEADER}\n${`${ROW}\n`.repeat(CREDITS_ROWS_MAX)}\n\n`)).toBe(CREDITS_ROWS_MAX);
  });

  it("up to 10 MB", () => {
    const text = `${HEADER}\n${ROW}\n`;
    expect(read(text.padEnd(CREDITS_BYTES_MAX, "\n"))).toBe(1);
  });
});

describe("a credits file is refused, with the row,", () => {
  it.each([
    ["when empty", "", "Row 1: the file is empty"],
    ["when it holds only a byte order mark", "\ufeff\n", "Row 1: the file is empty"],
    ["when it has only column names", `${HEADER}\n\n`, "Row 1: there are no credits"],
    ["when a column is missing", `${HEADER.replace("scope,", "")}\n`, "Row 1: the column scope is missing."],
    ["when columns are missing", "artist,album\nx,y\n", "Row 1: the columns year, discogs_release_id,"],
    ["when a column is there twice", `${HEADER},person\n${ROW},x\n`, "Row 1: the column person is there twice"],
    [
      "when a row has a cell too few",
      `${HEADER}\n${ROW}\nNirvana,Nevermind\n`,
      "Row 3: 8 cells are expected and 2 found",
    ],
    ["when a row has a cell too many", `${HEADER}\n\n${ROW},x\n`, "Row 3: 8 cells are expected and 9 found"],
    ["when text follows a closing quote", `${HEADER}\n${ROW}\n"a"b,c\n${ROW}\n`, "Row 3: the quoting is broken"],
    [
      "when a quote stands inside a cell",
      `${HEADER}\n${ROW.replace("Vig", '"V" Vig')}\n`,
      "Row 2: the quoting is broken",
    ],
    [
      "when a quote closes what none opened",
      `${HEADER}\n${ROW}\n${ROW.replace("Engineer", 'Engineer"')}\n`,
      "Row 3: the",
    ],
    ["when a quote is never closed", `${HEADER}\n${ROW}\n"a,b\n${ROW}\n${ROW}\n`, "Row 3: the quoting is broken"],
    ["when a quote is closed by a later one", `${HEADER}\n"a,b\n${ROW}\n"x",y\n`, "Row 2: the quoting is broken"],
    ["when the last quote is never closed", `${HEADER}\n${ROW}"`, "Row 2: the quoting is broken"],
    ["when the column names' quoting is broken", `"artist,album\n${ROW}\n`, "Row 1: the quoting is broken"],
    ["when the artist is empty", `${HEADER}\n,b,1,1,p,r,release,\n`, "Row 2: artist is empty"],
    ["when the album is blank", `${HEADER}\na, ,1,1,p,r,release,\n`, "Row 2: album is empty"],
    ["when the person is empty", `${HEADER}\n${ROW}\na,b,1,1,,r,release,\n`, "Row 3: person is empty"],
    ["when the role is empty", `${HEADER}\na,b,1,1,p,,release,\n`, "Row 2: role_text is empty"],
    ["when the scope is neither", `${HEADER}\na,b,1,1,p,r,disc,\n`, 'Row 2: scope says "disc"'],
    [
      "when a name is too long",
      `${HEADER}\na,b,1,1,${"p".repeat(301)},r,release,\n`,
      "Row 2: person has 301 characters",
    ],
    [
      "after quoted line breaks",
      `${HEADER}\n"a\nb\nc",b,1,1,p,r,track,\na,b\n`,
      "Row 3: 8 cells are expected and 2 found",
    ],
  ])("%s", (_, text, message) => {
    expect(read(text)).toContain(message);
  });

  it("at the first byte that is not UTF-8", () => {
    const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const bad = ROW.replace("Vig", "V\u00efg");
    const message = "the text is not UTF-8; save the file as CSV UTF-8.";
    expect(read(latin1(`${HEADER}\n${ROW}\n${bad}\n${bad}\n`))).toBe(`Row 3: ${message}`);
    expect(read(latin1(`${HEADER}\n"a\nb",c\n${bad}`))).toBe(`Row 3: ${message}`);
    expect(read(latin1(`${HEADER}\r${ROW}\r\r${bad}`))).toBe(`Row 4: ${message}`);
    expect(read(latin1(`\u00ff\u00fe${HEADER}`))).toBe(`Row 1: ${message}`);
    const cutShort = bytesOf(`${HEADER}\n${ROW}\u00ef`).slice(0, -1);
    expect(read(cutShort)).toBe(`Row 2: ${message}`);
  });

  it("at the first NUL, and as UTF-16 without a mark", () => {
    const message = "the text is not UTF-8; save the file as CSV UTF-8.";
    expect(read(`${HEADER}\n${ROW}\n${ROW.replace("Vig", "V\0g")}\n`)).toBe(`Row 3: ${message}`);
    const utf16 = Buffer.from(`${HEADER}\n${ROW}\n`, "utf16le");
    expect(read(utf16)).toBe(`Row 1: ${message}`);
    expect(read(utf16.swap16())).toBe(`Row 1: ${message}`);
  });

  it.each([
    ["semicolons", `${HEADER}\n${ROW}\n`.replaceAll(",", ";"), "Row 1: semicolons separate the cells"],
    ["semicolons between quotes", `"${HEADER.replaceAll(",", '";"')}"\n`, "Row 1: semicolons separate the cells"],
    ["tabs, after a blank row", `\r\n${HEADER}\n${ROW}\n`.replaceAll(",", "\t"), "Row 2: tabs separate the cells"],
    ["a line for spreadsheets", `sep=;\n${HEADER}\n${ROW}\n`, "Row 1: sep= stands where the column names"],
  ])("that has %s where commas are expected", (_, text, message) => {
    expect(read(text)).toMatch(new RegExp(`^${message}.* commas\\.$`));
  });

  it("over 50,000 credits, where the surplus begins", () => {
    const text = `${HEADER}\n${`${ROW}\n`.repeat(CREDITS_ROWS_MAX + 5)}`;
    expect(read(text)).toMatch(/^Row 50002: the file has more than 50,000 rows/);
  });

  it("over 10 MB, where the limit is passed", () => {
    const text = `${HEADER}\n${ROW}\n`;
    expect(read(text.padEnd(CREDITS_BYTES_MAX + 1, "x"))).toMatch(/^Row 3: the file is over 10 MB/);
  });
});
