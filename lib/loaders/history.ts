import "server-only";
import { requireActor, scopeOf } from "@/lib/auth/actor";
import { type ChangeFilter, type ChangeView, listChanges } from "@/lib/data/changes";
import { listNeededToUndo } from "@/lib/data/undo-permissions";
import { PERMISSIONS } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { groupBy } from "@/lib/domain/group-by";
import type { ChangeRowView, HistoryView } from "@/lib/domain/history-view";
import { mayTakeBack } from "@/lib/domain/take-back";
import { bringsBack } from "@/lib/domain/undo-words";
import type { HistoryQuery } from "@/lib/schemas/history";
import { formatDate, relativeDay } from "@/lib/time/calendar-date";
import { todayIn, wallTimeAt } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

const PAGE = 50;

/** Those of the changes that the actor may take back. */
async function idsInReach(actor: Actor, changes: readonly ChangeView[]): Promise<ReadonlySet<number>> {
  const ids = changes.map((change) => change.id);
  if (PERMISSIONS.every((permission) => actor.permissions.includes(permission))) return new Set(ids);
  const needed = await listNeededToUndo(scopeOf(actor), ids, actor.personId);
  const isInReach = (id: number) => {
    const permissions = needed.get(id);
    return permissions !== undefined && mayTakeBack(actor.accessRole, permissions);
  };
  return new Set(ids.filter(isInReach));
}

function rowOf(change: ChangeView, time: string, isInReach: boolean, plan: StudioPlan): ChangeRowView {
  const { id, byName, summary, isUndone } = change;
  const project = plan.projects.find((one) => one.id === change.projectId);
  return {
    id,
    time,
    byName,
    summary,
    isUndone,
    undo: isUndone || !isInReach ? null : bringsBack(change) ? "BRING_BACK" : "UNDO",
    project: project ? { id: project.id, title: project.title, code: project.code, stripe: project.stripe } : null,
  };
}

/** "Today", "Yesterday", then the date with its year. */
function dayLabel(date: string, today: string): string {
  const near = relativeDay(date, today);
  if (near === "today" || near === "yesterday") return near === "today" ? "Today" : "Yesterday";
  return `${formatDate(date)} ${date.slice(0, 4)}`;
}

/**
 * A page of the history on the studio's clock, newest first.
 *
 * @param filter which changes, and how many at most; 50 unless said otherwise
 */
export async function historyView(
  plan: StudioPlan,
  actor: Actor,
  filter: Partial<ChangeFilter>,
  now: Date,
): Promise<HistoryView> {
  const take = filter.take ?? PAGE;
  // One more than is shown tells whether there is another page.
  const found = await listChanges(scopeOf(actor), { ...filter, take: take + 1 });
  const changes = found.slice(0, take);
  const { timeZone } = plan.studio;
  const today = todayIn(timeZone, now);
  const inReach = await idsInReach(actor, changes);
  const rows = changes.map((change) => {
    const { date, time } = wallTimeAt(change.at, timeZone);
    return { date, row: rowOf(change, time, inReach.has(change.id), plan) };
  });
  return {
    days: [...groupBy(rows, ({ date }) => date)].map(([date, ofDay]) => ({
      date,
      label: dayLabel(date, today),
      changes: ofDay.map(({ row }) => row),
    })),
    older: found.length > take ? (changes.at(-1)?.id ?? null) : null,
    isPast: filter.before !== undefined,
    canUndo: actor.permissions.includes("undo"),
  };
}

/** The history of the studio, or of one project. */
export async function loadHistory({ before, projectId }: HistoryQuery & { projectId?: string }): Promise<HistoryView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const filter = { ...(before === undefined ? {} : { before }), ...(projectId === undefined ? {} : { projectId }) };
  return historyView(plan, actor, filter, now);
}
