import { describe, expect, it } from "vitest";
import { ACCESS_ROLES, mayKeepFor, type Permission } from "@/lib/domain/access-role";
import { exceptionDates, withException } from "@/lib/domain/exception-dates";
import { isOwnWrite, mayTakeBack } from "@/lib/domain/take-back";

const CALL = {
  id: "call",
  personId: "ana",
  answer: "ASKED",
  declineReason: "",
  answeredAt: null,
  position: "PRINCIPAL",
  version: 1,
};
const PERSON = { id: "ana", name: "Ana", timeZone: null, workingHours: "", version: 1 };
const AWAY = { id: "away", personId: "ana", note: "" };

describe("a write for oneself", () => {
  it.each([
    ["an absence made", "unavailability", null, AWAY],
    ["an absence changed", "unavailability", AWAY, { ...AWAY, note: "x" }],
    ["a calendar removed", "busyCalendar", AWAY, null],
    ["hours", "person", PERSON, { ...PERSON, workingHours: "Mo 10:00-18:00", version: 2 }],
    [
      "an answer",
      "crewCall",
      CALL,
      { ...CALL, answer: "DECLINED", declineReason: "ill", answeredAt: "now", version: 2 },
    ],
  ])("is %s", (_, entity, before, after) => {
    expect(isOwnWrite({ entity, before, after }, "ana")).toBe(true);
    expect(isOwnWrite({ entity, before, after }, "ben")).toBe(false);
  });

  it.each([
    ["a record made", "person", null, PERSON],
    ["a record removed", "person", PERSON, null],
    ["a name", "person", PERSON, { ...PERSON, name: "Anna" }],
    ["a call made", "crewCall", null, CALL],
    ["a position", "crewCall", CALL, { ...CALL, position: "ASSISTANT" }],
    ["being asked", "crewCall", { ...CALL, answer: "DRAFT" }, CALL],
    ["an absence that was somebody else's", "unavailability", { ...AWAY, personId: "ben" }, AWAY],
    ["a session", "studioSession", { id: "ana" }, { id: "ana" }],
  ])("is not %s", (_, entity, before, after) => {
    expect(isOwnWrite({ entity, before, after }, "ana")).toBe(false);
  });
});

describe("taking back", () => {
  it("one's own is everybody's right", () => {
    expect(ACCESS_ROLES.every((role) => mayTakeBack(role, new Set()))).toBe(true);
  });

  it("anything else asks for undo and for what writing it asks for", () => {
    const allowed = (needed: Permission) => ACCESS_ROLES.filter((role) => mayTakeBack(role, new Set([needed])));
    expect(allowed("plan")).toEqual(["OWNER", "MANAGER", "MEMBER"]);
    expect(allowed("roster")).toEqual(["OWNER", "MANAGER"]);
    expect(mayTakeBack("MEMBER", new Set<Permission>(["plan", "roster"]))).toBe(false);
  });
});

describe("what is said about when somebody can come", () => {
  it("is kept by the roster's keepers for everybody, and by everybody for themselves", () => {
    const keepers = (personId: string | null) =>
      ACCESS_ROLES.filter((accessRole) => mayKeepFor({ accessRole, personId }, "ana"));
    expect(keepers("ana")).toEqual(ACCESS_ROLES);
    expect(keepers("ben")).toEqual(["OWNER", "MANAGER"]);
    expect(keepers(null)).toEqual(["OWNER", "MANAGER"]);
  });
});

describe("dates that a rule leaves out", () => {
  it("are sorted, each once, and come back", () => {
    const text = withException(
      withException(withException("", "2026-12-11", true), "2026-12-04", true),
      "2026-12-11",
      true,
    );
    expect(text).toBe("2026-12-04,2026-12-11");
    expect(exceptionDates(withException(text, "2026-12-04", false))).toEqual(["2026-12-11"]);
    expect(exceptionDates("")).toEqual([]);
  });
});
