import { describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/domain/candidate";
import type { PersonView, SessionView } from "@/lib/domain/plan";
import { candidateReasons } from "@/lib/loaders/candidate-reasons";
import { at, person, session } from "../domain/builders";

function view(id: string, over: Partial<SessionView> = {}): SessionView {
  const facts = session(id, { startsAt: at(10, 10), endsAt: at(10, 18) });
  return {
    ...facts,
    timeZone: "Europe/Berlin",
    seriesId: null,
    notes: "",
    version: 1,
    blocks: [],
    tasks: [],
    calls: [],
    ...over,
  };
}

const ana: PersonView = {
  ...person("ana"),
  skills: ["RECORDING"],
  email: null,
  phone: null,
  notes: "",
  timeZone: null,
  workingHours: [],
  isKindOpen: false,
  isArchived: false,
  version: 1,
};

const spotless: Candidate = {
  personId: "ana",
  name: "ana",
  kind: "PERSON",
  hasRole: true,
  missingSkills: [],
  clashes: [],
  absences: [],
  shortRestMinutes: null,
  loadMinutes: 0,
  dualLevel: null,
  calledAs: [],
  declinedHere: null,
  isUsual: false,
};

function textsOf(over: Partial<Candidate>, others: readonly SessionView[] = []): string[] {
  const here = view("here");
  const setting = {
    sessionRole: "ENGINEER" as const,
    session: here,
    sessions: new Map([here, ...others].map((one) => [one.id, one])),
    asksForSkills: true,
  };
  return candidateReasons({ ...spotless, ...over }, ana, setting).map(({ tone, text }) => `${tone} ${text}`);
}

describe("the reasons beside a candidate", () => {
  test("say what speaks for somebody without any doubt", () => {
    expect(textsOf({ isUsual: true })).toEqual(["GOOD Usual engineer", "GOOD Free", "GOOD Has the skills"]);
  });

  test("name every doubt at once, and never call somebody free who is not", () => {
    const texts = textsOf(
      {
        declinedHere: "On tour",
        calledAs: [{ sessionRole: "PRODUCER", position: "ASSISTANT" }],
        clashes: [{ sessionId: "other", title: "Overdubs", isFirm: true }],
        dualLevel: 3,
        hasRole: false,
        missingSkills: ["MIXING", "EDITING"],
        shortRestMinutes: 390,
      },
      [view("other", { startsAt: at(10, 13), endsAt: at(10, 18) })],
    );
    expect(texts).toEqual([
      "CAUTION Declined here: On tour",
      "PLAIN Already called as assistant producer",
      "CLASH On Overdubs, 14:00–19:00",
      "CAUTION Runs the recorder and directs at the same time",
      "CAUTION Does not list engineer",
      "CAUTION Not among the skills: mixing, editing",
      "CAUTION Only 6 h 30 min of rest",
    ]);
  });

  test("tell a clash on the clock of the session that is planned, with its day where that differs", () => {
    const night = view("night", { startsAt: at(9, 21), endsAt: at(10, 11), timeZone: "Asia/Tokyo" });
    const clashes = [{ sessionId: "night", title: "Night", isFirm: false }];
    expect(textsOf({ clashes }, [night])[0]).toBe("CAUTION On Night, Mon 9 Nov 22:00–12:00 +1 (a hold)");
  });

  test("do not hold two rooms against a group", () => {
    const clashes = [{ sessionId: "other", title: "Overdubs", isFirm: true }];
    const texts = textsOf({ kind: "GROUP", clashes, shortRestMinutes: 60 }, [view("other")]);
    expect(texts.some((text) => text.startsWith("CLASH") || text.includes("rest"))).toBe(false);
    expect(texts).toContain("PLAIN A group, not one pair of hands");
  });
});
