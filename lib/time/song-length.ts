/** The longest song that can be entered, in seconds: 9:59:59. */
export const SONG_SECONDS_MAX = 10 * 3600 - 1;

/** Seconds from "3:45" or "1:02:30", spaces around it allowed; null when it is not a length between 0:01 and 9:59:59. */
export function parseSongLength(text: string): number | null {
  const match = /^\s*(?:(\d):(?=\d\d:))?(\d{1,2}):([0-5]\d)\s*$/.exec(text);
  if (!match) return null;
  const [, hours = "0", minutes = "0", rest = "0"] = match;
  if (match[1] !== undefined && Number(minutes) > 59) return null;
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return seconds > 0 ? seconds : null;
}

/** "3:45", or "1:02:30" from an hour on. */
export function formatSongLength(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
}
