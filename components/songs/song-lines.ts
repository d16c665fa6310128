import { SONG_TITLE_MAX } from "@/lib/schemas/song";
import { parseSongLength } from "@/lib/time/song-length";

export interface SongLine {
  /** Counted from 1, as an editor does. */
  line: number;
  title: string;
  lengthSeconds: number | null;
  /** Why the line cannot be added as it stands, in a sentence; "" when it can. */
  fault: string;
}

/** "1. ", "02) ", "3 - ": how lists number their songs. A title that begins with a number keeps it. */
const NUMBERING = /^\s*\d{1,3}\s*[.)]\s+/;
/** What is meant as a length at the end of a line, whether it is one or not. */
const LENGTH_AT_END = /^(.*?)[\s\-–—([]*?(\d+(?::\d+)+)[\])]?$/;

/**
 * Songs as people paste them, one a line: numbering goes, and a length at the end ("3:45", in brackets or after a dash
 * or tab) is read. Empty lines are left out. A line at fault keeps its whole text as the title.
 */
export function readSongLines(text: string): SongLine[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const bare = written.replace(NUMBERING, "").trim();
    if (bare === "") return [];
    const [, before = "", length = ""] = LENGTH_AT_END.exec(bare) ?? [];
    const lengthSeconds = length === "" ? null : parseSongLength(length);
    const title = (lengthSeconds === null ? bare : before).replace(/[\s\-–—([]+$/, "");
    const fault = faultOf(title, length, lengthSeconds);
    return [{ line: index + 1, title: title || bare, lengthSeconds, fault }];
  });
}

function faultOf(title: string, length: string, lengthSeconds: number | null): string {
  if (title === "") return "There is no title on this line.";
  if (title.length > SONG_TITLE_MAX) return `A title can have ${SONG_TITLE_MAX} characters at most.`;
  if (length === "" || lengthSeconds !== null) return "";
  return `${length} is no length: ${whyNoLength(length)}.`;
}

function whyNoLength(length: string): string {
  const parts = length.split(":");
  const seconds = parts.at(-1) ?? "";
  if (seconds.length !== 2) return "seconds have two digits, as in 3:05";
  if (parts.slice(1).some((part) => Number(part) > 59)) return "minutes and seconds up to 59";
  return "from 0:01 to 9:59:59, with hours from 100 minutes on";
}
