/**
 * Reads the printed credits of albums and says who covers what; without --dry-run it imports them.
 *
 *   npm run -s import:credits -- FILE [--dry-run] [--json] [--studio ID] [--replace]
 *
 * Leaves with 0 when it was done, 1 when it was not, 2 when the command was not understood.
 */
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CreditRow } from "@/lib/domain/album-credits";
import { readAlbums } from "@/lib/domain/album-credits";
import { type AlbumSummary, summariseAlbum } from "@/lib/domain/album-summary";
import { CREDITS_BYTES_MAX, parseCreditsCsv } from "@/lib/formats/credits-csv";
import { errorCode, Fault, runCommand } from "./setup/fault.mjs";

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

await runCommand(async () => {
  const command = readCommand(process.argv.slice(2));
  if (command === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const reading = parseCreditsCsv(await readStart(command.file));
  if (!reading.ok) throw new Fault(reading.message);
  if (command.isDryRun) print(reading.rows, command.isJson);
  else await importRows(reading.rows, command);
});

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

/** The file's bytes. One byte over the limit is enough to know that it is too large. */
async function readStart(file: string): Promise<Uint8Array> {
  try {
    // npm runs a script in the folder of package.json, and says where it was typed.
    await using handle = await open(resolve(process.env.INIT_CWD ?? "", file));
    const buffer = new Uint8Array(CREDITS_BYTES_MAX + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } catch (error) {
    throw new Fault(whyUnread(file, errorCode(error) ?? String(error)));
  }
}

function whyUnread(file: string, code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return `There is no file ${file}.`;
  if (code === "EISDIR") return `${file} is a folder: name a file in it.`;
  if (code === "EACCES" || code === "EPERM") return `You may not read the file ${file}.`;
  return `The file ${file} cannot be read (${code}).`;
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

async function importRows(rows: readonly CreditRow[], command: Command): Promise<void> {
  // The database is opened by those who write: a dry run needs none, and starts in a moment.
  const { importIntoStudio } = await import("./credits/import-into-studio");
  const sentence = await importIntoStudio(rows, command);
  if (command.isJson) print(rows, true);
  // What was printed is what the file says; what came of it is for whoever typed the command.
  (command.isJson ? console.error : console.log)(sentence);
}
