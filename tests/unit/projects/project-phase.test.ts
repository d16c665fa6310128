import { describe, expect, it } from "vitest";
import type { ProjectFacts, SessionFacts, TaskFacts } from "@/lib/domain/facts";
import { phaseOfProject } from "@/lib/domain/project-phase";
import { PROJECT_TEMPLATES, songIndexOf } from "@/lib/domain/project-template";
import type { SessionStatus } from "@/lib/domain/studio-session";
import type { Phase, TaskState } from "@/lib/domain/task";

function task(phase: Phase, state: TaskState): TaskFacts {
  return { phase, state } as TaskFacts;
}

function project(tasks: TaskFacts[], looseTasks: TaskFacts[] = [], status: SessionStatus = "CONFIRMED"): ProjectFacts {
  return { sessions: [{ status, tasks } as unknown as SessionFacts], looseTasks } as unknown as ProjectFacts;
}

describe("the phase of a project", () => {
  it("is the first one in which work is left, in sessions or outside", () => {
    expect(phaseOfProject(project([task("MIXING", "TODO"), task("TRACKING", "DOING"), task("PRE", "DONE")]))).toBe(
      "TRACKING",
    );
    expect(phaseOfProject(project([task("MIXING", "TODO")], [task("EDITING", "TODO")]))).toBe("EDITING");
  });

  it("is DONE when no work is left and EMPTY when there never was any", () => {
    expect(phaseOfProject(project([task("MIXING", "DONE")]))).toBe("DONE");
    expect(phaseOfProject(project([]))).toBe("EMPTY");
  });

  it("does not wait for a cancelled session", () => {
    expect(phaseOfProject(project([task("PRE", "TODO")], [task("MIXING", "TODO")], "CANCELLED"))).toBe("MIXING");
  });
});

describe("the song of a template's session", () => {
  const template = (id: string) => {
    const found = PROJECT_TEMPLATES.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it("is the only song there is", () => {
    expect(template("single").sessions.map((_, index) => songIndexOf(template("single"), index))).toEqual(
      template("single").sessions.map(() => 0),
    );
  });

  it("is each song in turn for the album's mix days, and none for what serves several", () => {
    const album = template("album");
    const mixes = album.sessions.flatMap(({ type }, index) => (type === "MIX" ? [songIndexOf(album, index)] : []));
    expect(mixes).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(songIndexOf(album, 0)).toBeNull();
    expect(songIndexOf(template("ep-3-sessions"), 0)).toBeNull();
  });
});
