import { parseSongLength } from "@/lib/time/song-length";

export interface SongLine {
  title: string;
  lengthSeconds: number | null;
}

/** "1. ", "02) ", "3 - ": how lists number their songs. A title that begins with a number keeps it. */
const NUMBERING = /^\s*\d{1,3}\s*[.)]\s+/;

/**
 * Songs as people paste them, one a line: numbering goes, and a length at the end ("3:45", in brackets or after a dash
 * or tab) is read. Lines without a title are left out.
 */
export function readSongLines(text: string): SongLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const bare = line.replace(NUMBERING, "").trim();
    const [, before = "", length = ""] = /^(.*?)[\s\-–—([]*?(\d+(?::\d\d)+)[\])]?$/.exec(bare) ?? [];
    const lengthSeconds = length === "" ? null : parseSongLength(length);
    const title = (lengthSeconds === null ? bare : before).replace(/[\s\-–—([]+$/, "");
    return title === "" ? [] : [{ title, lengthSeconds }];
  });
}
