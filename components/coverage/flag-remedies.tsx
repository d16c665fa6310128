"use client";
import { useId, useState } from "react";
import { openMove, openPicker, type PickerRequest } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { WRAPPING } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { leaveToLeadAction, moveChoosingAction } from "@/lib/actions/calls";
import type { Permission } from "@/lib/domain/access-role";
import type { Remedy } from "@/lib/domain/flag";
import type { FlagStory, RemedyView } from "@/lib/domain/flag-view";
import { paths } from "@/lib/paths";
import { KeepOnPurpose } from "./keep-on-purpose";

interface FlagRemediesProps {
  story: FlagStory;
  permissions: readonly Permission[];
}

/** What an account must be allowed to press a remedy. */
function permissionFor(remedy: Remedy): Permission {
  if (remedy.kind === "KEEP") return "review";
  return remedy.kind === "EDIT_PERSON" || remedy.kind === "EDIT_HOURS" ? "roster" : "plan";
}

/** What would lower the flag, in the trade's own order, each as a button that does it. */
export function FlagRemedies({ story, permissions }: FlagRemediesProps) {
  const isKept = story.status === "ACKNOWLEDGED";
  const remedies = story.remedies.filter(
    ({ remedy }) => permissions.includes(permissionFor(remedy)) && !(isKept && remedy.kind === "KEEP"),
  );
  if (remedies.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="label mb-2">What would lower it</h3>
      <div className="flex flex-col gap-2">
        {remedies.map((view, index) => (
          <RemedyButton key={JSON.stringify(view.remedy)} view={view} story={story} isFirst={index === 0 && !isKept} />
        ))}
      </div>
    </section>
  );
}

const WIDE = `min-h-8 w-full justify-start! touch:min-h-11 ${WRAPPING}`;

function RemedyButton({ view, story, isFirst }: { view: RemedyView; story: FlagStory; isFirst: boolean }) {
  const [reasons, setReasons] = useState<"unasked" | "open" | "closed">("unasked");
  const { write, isPending } = useWrite();
  const noteId = useId();
  const { label, note, remedy } = view;
  const kind = isFirst ? "primary" : "quiet";
  const href = addressOf(remedy);
  if (href !== null) {
    return (
      <LinkButton href={href} kind={kind} className={WIDE}>
        {label}
      </LinkButton>
    );
  }
  if (reasons === "open") return <KeepOnPurpose story={story} onBack={() => setReasons("closed")} />;
  const act = () => {
    if (remedy.kind === "KEEP") setReasons("open");
    else if (remedy.kind === "CHANGE_TIME" || remedy.kind === "CHANGE_ROOM") openMove(remedy.sessionId);
    else if (remedy.kind === "MOVE_CHOOSING") {
      write(() => moveChoosingAction({ sessionId: remedy.sessionId, taskIds: [...remedy.taskIds] }));
    } else if (remedy.kind === "LEAVE_TO_LEAD") {
      write(() => leaveToLeadAction({ sessionId: remedy.sessionId, sessionRole: remedy.sessionRole }));
    } else {
      const request = pickerFor(remedy);
      if (request !== null) openPicker(request);
    }
  };
  const isAgain = reasons === "closed";
  const described = note === "" ? {} : { "aria-describedby": noteId };
  return (
    <div>
      <Button kind={kind} className={WIDE} autoFocus={isAgain} isPending={isPending} onPress={act} {...described}>
        {label}
      </Button>
      {note === "" ? null : (
        <p id={noteId} className="mt-1 text-muted text-small">
          {note}
        </p>
      )}
    </div>
  );
}

/** Remedies that are an edit elsewhere: the address of the form. */
function addressOf(remedy: Remedy): string | null {
  if (remedy.kind === "ADD_TASK") {
    return paths.project(remedy.projectId, "plan", { add: remedy.sessionRole, song: remedy.songId });
  }
  if (remedy.kind === "EDIT_HOURS") return `${paths.person(remedy.personId)}#hours`;
  return remedy.kind === "EDIT_PERSON" ? paths.person(remedy.personId) : null;
}

/** Remedies that are somebody to choose: what the picker is asked. */
function pickerFor(remedy: Remedy): PickerRequest | null {
  switch (remedy.kind) {
    case "ASSIGN": {
      const { sessionId, sessionRole, taskId } = remedy;
      return { sessionId, sessionRole, taskId };
    }
    case "ADD_ASSISTANT": {
      const { sessionId, blockIds } = remedy;
      return { sessionId, sessionRole: "ENGINEER", position: "ASSISTANT", assistBlockIds: blockIds };
    }
    case "SWAP": {
      const { sessionId, sessionRole, callId } = remedy;
      return { sessionId, sessionRole, replacesCallId: callId };
    }
    case "ADD_SECOND":
      return { sessionId: remedy.sessionId, sessionRole: remedy.sessionRole };
    default:
      return null;
  }
}
