"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useWrite } from "@/components/history/use-write";
import { MenuButton } from "@/components/ui/menu-button";
import { removeUnavailabilityAction } from "@/lib/actions/unavailability";
import type { AbsenceView } from "@/lib/domain/hours-view";

interface AbsenceRowProps {
  absence: AbsenceView;
  canEdit: boolean;
  onOpen: (window: "edit" | "dates") => void;
}

/** When somebody cannot come, as one line, with what can be done about it. */
export function AbsenceRow({ absence, canEdit, onOpen }: AbsenceRowProps) {
  const { id, version, when, zone, repeats, note, dates } = absence;
  const { write, isPending } = useWrite();
  const leftOut = dates.filter(({ isLeftOut }) => isLeftOut);
  const facts = [repeats, zone, leftOut.length > 0 ? `not on ${leftOut.map(({ label }) => label).join(", ")}` : ""];
  return (
    <li
      aria-busy={isPending}
      className={`flex min-h-(--row) items-center gap-x-3 px-3 py-1.5 ${isPending ? "opacity-60" : ""}`}
    >
      <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[17rem_minmax(0,1fr)] sm:items-baseline">
        <span className="digits text-ink">{when}</span>
        <span className="min-w-0">
          {note === "" ? null : <span className="block [overflow-wrap:anywhere]">{note}</span>}
          <span className="block text-muted text-small">{facts.filter(Boolean).join(" · ")}</span>
        </span>
      </div>
      {canEdit ? (
        <MenuButton
          label={`More for ${when}`}
          isIconOnly
          icon={<Ellipsis size={16} aria-hidden="true" />}
          entries={[
            { id: "edit", label: "Edit…", onAction: () => onOpen("edit") },
            ...(dates.length > 0 ? [{ id: "dates", label: "Skip a date…", onAction: () => onOpen("dates") }] : []),
            {
              id: "remove",
              label: "Remove",
              isDanger: true,
              onAction: () => write(() => removeUnavailabilityAction({ id, version })),
            },
          ]}
        />
      ) : null}
    </li>
  );
}
