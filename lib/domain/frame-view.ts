import type { Permission } from "./access-role";
import type { Appearance } from "./appearance";
import type { FlagCounts } from "./review";

/** What stands around every screen of the planner. */
export interface FrameView {
  studio: { id: string; name: string; timeZone: string };
  user: Appearance & { name: string; email: string };
  permissions: readonly Permission[];
  /** Today in the studio's zone, for the counter: "Mon 24 Nov" and "2025", which phones have no room for. */
  today: { date: string; year: string };
  flagCounts: FlagCounts;
  /** The newest change that this page knows: panels that ask for more see by it that they have to ask again. */
  changeId: number;
}
