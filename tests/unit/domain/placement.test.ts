import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionFacts, StudioFacts } from "@/lib/domain/facts";
import { groupsOf, listPlaced, type Placement, type PlacementFacts, placementConflicts } from "@/lib/domain/placement";
import { reviewStudio } from "@/lib/domain/review";
import { isOver, windowOf } from "@/lib/domain/window";
import { at, lead, NOW, person, room, session } from "./builders";
import { anyStudio } from "./generated-studios";

const MIX = room("mix", { setUpMinutes: 30, strikeMinutes: 15 });

function facts(sessions: readonly SessionFacts[], over: Partial<PlacementFacts> = {}): PlacementFacts {
  return {
    placed: listPlaced(sessions, NOW),
    rooms: new Map([[MIX.id, MIX]]),
    groups: new Set(),
    restHours: 10,
    ...over,
  };
}

function placement(over: Partial<Placement> = {}): Placement {
  const window = { startsAt: at(10, 10), endsAt: at(10, 18) };
  return { sessionId: null, window, roomId: null, personIds: [], ...over };
}

describe("what stands in the way of a session", () => {
  it("is another session in the room, set-up and strike included", () => {
    const other = session("other", { roomId: "mix", startsAt: at(10, 18, 30), endsAt: at(10, 20) });
    const conflicts = placementConflicts(placement({ roomId: "mix" }), facts([other]));
    expect(conflicts).toEqual([
      {
        kind: "ROOM_TAKEN",
        roomId: "mix",
        sessionId: "other",
        title: "Session other",
        isFirm: true,
        window: { startsAt: at(10, 18), endsAt: at(10, 18, 15) },
      },
    ]);
    const later = session("later", { roomId: "mix", startsAt: at(10, 18, 45), endsAt: at(10, 20) });
    expect(placementConflicts(placement({ roomId: "mix" }), facts([later]))).toEqual([]);
  });

  it("is a room that is closed, for the minutes that it is", () => {
    const closedOf = () => [{ startsAt: at(10, 17), endsAt: at(11, 9) }];
    const conflicts = placementConflicts(placement({ roomId: "mix" }), facts([], { closedOf }));
    expect(conflicts).toEqual([
      { kind: "ROOM_CLOSED", roomId: "mix", window: { startsAt: at(10, 17), endsAt: at(10, 18) } },
    ]);
  });

  it("is somebody at work elsewhere, away, or with too little rest; a group is in two places at once", () => {
    const during = session("during", { startsAt: at(10, 17), endsAt: at(10, 20), calls: [lead("ana", "ENGINEER")] });
    const evening = session("evening", { startsAt: at(10, 22), endsAt: at(10, 23), calls: [lead("ben", "ENGINEER")] });
    const absence = { kind: "BUSY" as const, startsAt: at(10, 8), endsAt: at(10, 11), note: "" };
    const personIds = ["ana", "ben", "cleo", "band"];
    const known = facts([during, evening, { ...during, id: "gig", calls: [lead("band", "PERFORMER")] }], {
      groups: groupsOf([person("band", { kind: "GROUP" })]),
      absencesOf: (id) => (id === "cleo" ? [absence] : []),
    });
    expect(placementConflicts(placement({ personIds }), known)).toMatchObject([
      {
        kind: "PERSON_TAKEN",
        personId: "ana",
        sessionId: "during",
        window: { startsAt: at(10, 17), endsAt: at(10, 18) },
      },
      { kind: "SHORT_REST", personId: "ben", sessionId: "evening", restMinutes: 240 },
      { kind: "PERSON_ABSENT", personId: "cleo", absence: { startsAt: at(10, 10), endsAt: at(10, 11) } },
    ]);
  });

  it("is never the session itself, a cancelled or finished one, one without a date, or a hold that ran out", () => {
    const calls = [lead("ana", "ENGINEER")];
    const own = session("own", { roomId: "mix", calls });
    const quiet = [
      own,
      session("cancelled", { roomId: "mix", calls, status: "CANCELLED" }),
      session("done", { roomId: "mix", calls, status: "DONE" }),
      session("undated", { roomId: "mix", calls, startsAt: null, endsAt: null }),
      session("lapsed", { roomId: "mix", calls, status: "HOLD_1", holdExpiresAt: NOW }),
    ];
    expect(
      placementConflicts(placement({ sessionId: "own", roomId: "mix", personIds: ["ana"] }), facts(quiet)),
    ).toEqual([]);
  });
});

describe("a session that stays where it is", () => {
  const sessionsOf = (studio: StudioFacts) => studio.projects.flatMap((project) => project.sessions);

  it("meets exactly what the review flags as double-booked", () => {
    fc.assert(
      fc.property(anyStudio, (studio) => {
        const { flags } = reviewStudio(studio, NOW);
        const sessions = sessionsOf(studio).filter((one) => !isOver(one, NOW));
        const known = {
          placed: listPlaced(sessions, NOW),
          rooms: new Map(studio.rooms.map((one) => [one.id, one])),
          groups: groupsOf(studio.people),
          restHours: studio.restHours,
        };
        const met = sessions.flatMap((one) => {
          const window = windowOf(one);
          const own = known.placed.find((placed) => placed.sessionId === one.id);
          if (window === null || own === undefined) return [];
          return placementConflicts({ ...own, window }, known).flatMap((conflict) => {
            const other = "sessionId" in conflict ? conflict.sessionId : "";
            const pair = [one.id, other].sort().join(":");
            if (conflict.kind === "PERSON_TAKEN") return [`double:${conflict.personId}:${pair}`];
            return conflict.kind === "ROOM_TAKEN" ? [`room:${conflict.roomId}:${pair}`] : [];
          });
        });
        const flagged = flags.flatMap((flag) =>
          flag.kind === "DOUBLE_BOOKING" || flag.kind === "ROOM_DOUBLE_BOOKING" ? [flag.key] : [],
        );
        // Each pair is met from both of its sides.
        expect([...met].sort()).toEqual([...flagged, ...flagged].sort());
      }),
    );
  });
});
