/** What the frame draws. The loader of the frame returns this shape. */
export interface FrameView {
  studio: { id: string; name: string; timeZone: string };
  user: Appearance & { name: string; email: string };
  permissions: readonly string[];
  /** Today in the studio's zone, for the counter: "Mon 24 Nov 2025". */
  todayText: string;
  flagCounts: FlagCounts;
}

export interface Appearance {
  theme: "SYSTEM" | "DARK" | "LIGHT";
  density: "NORMAL" | "DENSE";
  singleKeyShortcuts: boolean;
}

/** Open flags that count. `others`: everything that is neither a gap nor a dual role. */
export interface FlagCounts {
  gaps: number;
  duals: number;
  others: number;
}

export interface SearchResult {
  href: string;
  label: string;
  /** What it is: "Project", "Session", "Person". */
  kind: string;
  note?: string;
}

interface Refused {
  ok: false;
  message: string;
}

/** What the frame can do: server actions, handed in by the layout. */
export interface FrameActions {
  /** Takes back the signed-in account's last change; `summary` says which. */
  undoLast: (input: Record<string, never>) => Promise<{ ok: true; change: { summary: string } | null } | Refused>;
  /** Without it the palette only goes to screens. */
  search?: (input: { query: string }) => Promise<{ ok: true; value: readonly SearchResult[] } | Refused>;
  saveAppearance: (input: Appearance) => Promise<{ ok: true } | Refused>;
  signOut: (input: Record<string, never>) => Promise<unknown>;
}
