import { ViewerTimes } from "@/components/time/viewer-times";
import { Select } from "@/components/ui/select";
import type { CandidatesView } from "@/lib/domain/candidate-view";
import type { Position } from "@/lib/domain/session-role";
import { positionOptions } from "./position-options";
import { RoleGlyph } from "./role-glyph";
import { RoleGuideButton } from "./role-guide-button";

interface PickerHeaderProps {
  view: CandidatesView;
  position: Position;
  onPosition: (position: Position) => void;
}

/** What is to be filled: when, which work, in which position; and what the role is for, one press away. */
export function PickerHeader({ view, position, onPosition }: PickerHeaderProps) {
  const { request, when, moment, taskTitles, sides } = view;
  // A position is part of a call, and a task without a session calls nobody.
  const isFixed = request.sessionId === null || request.replacesCallId !== null || request.assistBlockIds !== null;
  const [first, second, ...more] = taskTitles;
  // A single task is in the title already.
  const titles = request.taskId === null ? [first, second].filter(Boolean).join(", ") : "";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <RoleGlyph sessionRole={request.sessionRole} />
      <div className="min-w-0 flex-1 basis-52">
        {when === "" ? null : (
          <p className="flex flex-wrap gap-x-3 text-muted">
            <span className="digits">{when}</span>
            {moment ? <ViewerTimes times={moment} /> : null}
          </p>
        )}
        {titles === "" ? null : (
          <p className="truncate text-muted" title={taskTitles.join(", ")}>
            {titles}
            {more.length > 0 ? ` and ${more.length} more` : ""}
          </p>
        )}
      </div>
      {isFixed ? null : (
        <Select
          label="Position"
          isLabelHidden
          value={position}
          onChange={(value) => onPosition(value as Position)}
          options={positionOptions(request.sessionRole)}
        />
      )}
      <RoleGuideButton sides={sides} />
    </div>
  );
}
