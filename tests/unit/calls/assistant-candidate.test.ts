import { expect, test } from "vitest";
import { type Opening, rankCandidates } from "@/lib/domain/candidate";
import { at, lead, person, project, session, task } from "../domain/builders";

const recorder = task("T27", { id: "recorder" });
const directing = task("T30", { id: "directing" });
const calls = [lead("ana", "ENGINEER"), lead("ben", "PRODUCER")];
const plan = session("a", { livePlayers: 4, calls, tasks: [recorder, directing] });

/** Assistant engineers for the session, who take over these tasks. */
function rank(handedOver: Opening["handedOver"]) {
  const people = [person("ben"), person("cleo", { skills: ["EDITING"] }), person("dan", { skills: ["RECORDING"] })];
  const opening: Opening = {
    project: project({ sessions: [plan] }),
    session: plan,
    sessionRole: "ENGINEER",
    position: "ASSISTANT",
    task: null,
    replaces: null,
    handedOver,
  };
  const loadSpan = { startsAt: at(9, 0), endsAt: at(16, 0) };
  const setting = { people, sessions: [plan], usual: new Map(), restHours: 10, loadSpan, now: at(9, 0) };
  const ranked = rankCandidates(opening, setting);
  return new Map(ranked.map((candidate) => [candidate.personId, candidate]));
}

const atTheRecorder = plan.tasks.filter((one) => one.catalogueId === "T27");

test("an assistant at the recorder is measured by what the recorder asks for", () => {
  expect(rank(atTheRecorder).get("cleo")?.missingSkills).toEqual(["RECORDING"]);
  expect(rank(atTheRecorder).get("dan")?.missingSkills).toEqual([]);
  expect(rank([]).get("cleo")?.missingSkills).toEqual([]);
});

test("the producer at the recorder is a louder dual role than the producer who only helps", () => {
  expect(rank([]).get("ben")?.dualLevel).toBe(2);
  expect(rank(atTheRecorder).get("ben")?.dualLevel).toBe(4);
});
