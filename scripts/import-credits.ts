/**
 * Reads the printed credits of albums and says who covers what; without --dry-run it imports them.
 *
 *   npm run -s import:credits -- FILE [--dry-run] [--json] [--studio ID] [--replace]
 *
 * Leaves with 0 when it was done, 1 when it was not, 2 when the command was not understood.
 */
import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { CreditRow } from "@/lib/domain/album-credits";
import { readAlbums } from "@/lib/domain/album-credits";
import { type AlbumSummary, summariseAlbum } from "@/lib/domain/album-summary";
import { CREDITS_BYTES_MAX, parseCreditsCsv } from "@/lib/formats/credits-csv";

const USAGE = `Usage: npm run -s import:credits -- FILE [--dry-run] [--json] [--studio ID] [--replace]

  FILE         a CSV file of album credits (docs/credits-import.md)
  --dry-run    say what the file would bring, and change nothing
  --json       one JSON object per album and line instead of text
  --studio ID  the studio to import into; needed when there are several
  --replace    read the credits of albums that are here already anew, instead of leaving them alone`;

interface Command {
  file: string;
  isDryRun: boolean;
  isJson: boolean;
  studioId: string | null;
  isReplacing: boolean;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const command = readCommand(args);
  if (command === null) {
    console.error(USAGE);
    return 2;
  }
  const bytes = await readStart(command.file);
  if (typeof bytes === "string") {
    console.error(bytes);
    return 1;
  }
  const reading = parseCreditsCsv(bytes);
  if (!reading.ok) {
    console.error(reading.message);
    return 1;
  }
  if (!command.isDryRun) return importRows(reading.rows, command);
  print(reading.rows, command.isJson);
  return 0;
}

function readCommand(args: string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        studio: { type: "string" },
        replace: { type: "boolean" },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return null;
    return {
      file,
      isDryRun: values["dry-run"] === true,
      isJson: values.json === true,
      studioId: values.studio ?? null,
      isReplacing: values.replace === true,
    };
  } catch {
    return null;
  }
}

/** The file's bytes, or why not in words. One byte over the limit is enough to know that it is too large. */
async function readStart(file: string): Promise<Uint8Array | string> {
  try {
    await using handle = await open(file);
    const buffer = new Uint8Array(CREDITS_BYTES_MAX + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } catch (error) {
    return `The file ${file} cannot be read (${error instanceof Error && "code" in error ? error.code : error}).`;
  }
}

function print(rows: readonly CreditRow[], isJson: boolean): void {
  const summaries = readAlbums(rows).map(summariseAlbum);
  console.log(summaries.map(isJson ? (summary) => JSON.stringify(summary) : describe).join(isJson ? "\n" : "\n\n"));
}

const ROLE_WORDS = { ENGINEER: "engineer", PRODUCER: "producer" } as const;

function describe(summary: AlbumSummary): string {
  const year = summary.year === null ? "" : ` (${summary.year})`;
  const lines = [
    ["engineers", summary.engineers],
    ["producers", summary.producers],
    ["assistants", summary.assistants],
    ["both roles", summary.dual],
    ["not covered", summary.uncovered.map((sessionRole) => ROLE_WORDS[sessionRole])],
    ["questions", summary.questions.map(({ person, role_text, why }) => `${person} (${role_text}): ${why}`)],
    ["other credits", summary.ignored.map(({ person, role_text }) => `${person} (${role_text})`)],
  ] as const;
  return [
    `${summary.artist} - ${summary.album}${year}`,
    ...lines.flatMap(([label, texts]) =>
      texts.map((text, index) => `  ${(index === 0 ? label : "").padEnd(15)}${text}`),
    ),
  ].join("\n");
}

async function importRows(rows: readonly CreditRow[], command: Command): Promise<number> {
  // The database is opened by those who write: a dry run needs none, and starts in a moment.
  const { importIntoStudio } = await import("./credits/import-into-studio");
  const outcome = await importIntoStudio(rows, command);
  if (!outcome.ok) {
    console.error(outcome.message);
    return 1;
  }
  if (command.isJson) print(rows, true);
  else console.log(outcome.sentence);
  return 0;
}
