import { describe, expect, it } from "vitest";
import type { CallAbsence, SessionFacts } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flag";
import { at, call, flagsOf, lead, NOW, ofKind, session } from "./builders";

const DENTIST: CallAbsence = {
  sessionId: "a",
  personId: "ana",
  kind: "AWAY",
  startsAt: at(10, 14),
  endsAt: at(10, 15),
  note: "dentist",
};

function awayIn(over: Partial<SessionFacts> = {}, absences: readonly CallAbsence[] = [DENTIST]): Flag[] {
  const planned = session("a", { calls: [lead("ana", "ENGINEER")], ...over });
  return ofKind(flagsOf({ sessions: [planned] }, { absences }), "UNAVAILABLE");
}

describe("somebody who is called while they cannot come", () => {
  it("is flagged with the minutes, the reason and the ways out", () => {
    const flags = awayIn();
    expect(flags).toMatchObject([
      {
        key: "away:a:ana",
        personId: "ana",
        sessionId: "a",
        severity: "WARNING",
        window: { startsAt: at(10, 14), endsAt: at(10, 15) },
        detail: { absences: [{ kind: "AWAY", note: "dentist" }] },
      },
    ]);
    expect(flags[0]?.remedies.map((remedy) => remedy.kind)).toEqual(["SWAP", "CHANGE_TIME", "EDIT_HOURS", "KEEP"]);
  });

  it("is one flag, however many reasons and roles there are, from the first minute to the last", () => {
    const evening: CallAbsence = {
      ...DENTIST,
      kind: "OUTSIDE_HOURS",
      startsAt: at(10, 17),
      endsAt: at(10, 18),
      note: "",
    };
    const calls = [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")];
    expect(awayIn({ calls }, [evening, DENTIST])).toMatchObject([
      {
        window: { startsAt: at(10, 14), endsAt: at(10, 18) },
        detail: { absences: [{ kind: "AWAY" }, { kind: "OUTSIDE_HOURS" }] },
      },
    ]);
  });

  it("is not flagged once they declined, the session is over or cancelled, or its hold ran out", () => {
    expect(awayIn({ calls: [call("ana", "ENGINEER", { answer: "DECLINED" })] })).toEqual([]);
    expect(awayIn({ status: "DONE" })).toEqual([]);
    expect(awayIn({ status: "CANCELLED" })).toEqual([]);
    expect(awayIn({ status: "HOLD_1", holdExpiresAt: NOW })).toEqual([]);
    expect(awayIn({ status: "HOLD_1", holdExpiresAt: at(10, 9) })).toHaveLength(1);
  });

  it("opens again when the absence, the time or the answer changes, and not when its order does", () => {
    const [first] = awayIn();
    const prints = [
      awayIn({}, [{ ...DENTIST, endsAt: at(10, 16) }])[0],
      awayIn({ endsAt: at(10, 19) })[0],
      awayIn({ calls: [lead("ana", "ENGINEER", { answer: "ASKED" })] })[0],
    ].map((flag) => flag?.fingerprint);
    expect(new Set([first?.fingerprint, ...prints]).size).toBe(4);
    const later: CallAbsence = { ...DENTIST, startsAt: at(10, 16), endsAt: at(10, 17) };
    expect(awayIn({}, [later, DENTIST])[0]?.fingerprint).toBe(awayIn({}, [DENTIST, later])[0]?.fingerprint);
  });
});
