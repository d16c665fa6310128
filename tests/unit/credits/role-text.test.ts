import { describe, expect, it } from "vitest";
import { classifyRole, readRoleText } from "@/lib/domain/credit";

/** One word for each printed role of a cell: what it covers and in which position, "ask", or "-". */
function readingOf(roleText: string): string {
  return readRoleText(roleText)
    .map(classifyRole)
    .map((reading) => {
      if (reading.kind === "other") return "-";
      if (reading.kind === "question") return "ask";
      return `${reading.sessionRole} ${reading.position}`;
    })
    .join(", ");
}

const READINGS: Record<string, readonly [string, string][]> = {
  "engineering names": [
    ["Engineer", "ENGINEER PRINCIPAL"],
    ["Recorded By", "ENGINEER PRINCIPAL"],
    ["Mixed By", "ENGINEER PRINCIPAL"],
    ["Mastered By", "ENGINEER PRINCIPAL"],
    ["Direct Metal Mastering By", "ENGINEER PRINCIPAL"],
    ["Lacquer Cut By", "ENGINEER PRINCIPAL"],
    ["Overdubbed By", "ENGINEER PRINCIPAL"],
    ["Edited By", "ENGINEER PRINCIPAL"],
    ["Remix By", "ENGINEER PRINCIPAL"],
    ["Engineer [Mix]", "ENGINEER PRINCIPAL"],
    ["Engineer [Remix]", "ENGINEER PRINCIPAL"],
    ["Engineer [Recorded By]", "ENGINEER PRINCIPAL"],
    ["Engineer [Technical]", "ENGINEER PRINCIPAL"],
    ["Engineer [Sound]", "ENGINEER PRINCIPAL"],
    ["Mastered By [Lacquer]", "ENGINEER PRINCIPAL"],
    ["Edited By [Digital]", "ENGINEER PRINCIPAL"],
    ["Recorded By [Additional]", "ENGINEER ADDITIONAL"],
    ["Recorded By [Additional Sound Sources]", "ENGINEER ADDITIONAL"],
  ],
  "production names": [
    ["Producer", "PRODUCER PRINCIPAL"],
    ["Co-producer", "PRODUCER CO"],
    ["Co-Producer", "PRODUCER CO"],
    ["Producer [Co-]", "PRODUCER CO"],
    ["Producer [Co-producer]", "PRODUCER CO"],
    ["Producer [Associate]", "PRODUCER ADDITIONAL"],
    ["Producer [Additional]", "PRODUCER ADDITIONAL"],
    ["Producer [Additional Production]", "PRODUCER ADDITIONAL"],
    ["Producer [Management]", "PRODUCER PRINCIPAL"],
    ["Producer [Project Coordinator]", "PRODUCER PRINCIPAL"],
    ["Producer [Production Co-ordinator]", "PRODUCER PRINCIPAL"],
    ["Producer [Production Manager]", "PRODUCER PRINCIPAL"],
    ["Producer [Produced For Real Music]", "PRODUCER PRINCIPAL"],
  ],
  "case, spaces and hyphens make no difference": [
    ["  mixed   by ", "ENGINEER PRINCIPAL"],
    ["MIXED-BY", "ENGINEER PRINCIPAL"],
    ["Re-mix By", "ENGINEER PRINCIPAL"],
    ["PRODUCER", "PRODUCER PRINCIPAL"],
    ["Co Producer", "PRODUCER CO"],
    ["Co\u2010producer", "PRODUCER CO"],
    ["Engineer[Assistant]", "ENGINEER ASSISTANT"],
    ["Recorded\u00a0By\t[ ASSISTANT ]", "ENGINEER ASSISTANT"],
  ],
  "names that only resemble one": [
    ["Executive-Producer", "-"],
    ["Executive Producer", "-"],
    ["Executive-Producer [Assistant]", "-"],
    ["Producer [Executive]", "-"],
    ["Co-producer [Executive]", "-"],
    ["Producer [EXEC.]", "-"],
    ["Producer [Co-Executive]", "-"],
    ["Producer [Associate Executive]", "-"],
    ["Engineer [Executive]", "ENGINEER PRINCIPAL"],
    ["Production Manager", "-"],
    ["Coordinator [Production]", "-"],
    ["Management", "-"],
    ["A&R", "-"],
    ["Written-By", "-"],
    ["Programmed By", "-"],
    ["Arranged By [Strings]", "-"],
    ["Assistant", "-"],
    ["Crew [Assistant]", "-"],
    ["Technician [Assistant]", "-"],
    ["Musical Assistance", "-"],
    ["Supervised By", "-"],
    ["Remixed By", "-"],
    ["Remix", "-"],
    ["Mastered At", "-"],
    ["Violin", "-"],
    ["Vocals [Harmonies]", "-"],
  ],
  "assistant positions": [
    ["Engineer [Assistant]", "ENGINEER ASSISTANT"],
    ["Engineer [Assistant At Sound City]", "ENGINEER ASSISTANT"],
    ["Engineer [Assistant Engineers]", "ENGINEER ASSISTANT"],
    ["Engineer [Mastering, Assistant]", "ENGINEER ASSISTANT"],
    ["Engineer [Assisted By]", "ENGINEER ASSISTANT"],
    ["Mixed By [Assisted By]", "ENGINEER ASSISTANT"],
    ["Engineer [Second]", "ENGINEER ASSISTANT"],
    ["Engineer [2nd]", "ENGINEER ASSISTANT"],
    ["Engineer [Asst.]", "ENGINEER ASSISTANT"],
    ["Producer [Assistant]", "PRODUCER ASSISTANT"],
    ["Producer [Production Assistant]", "PRODUCER ASSISTANT"],
    ["Producer [Associate, Assistant]", "PRODUCER ASSISTANT"],
    ["Engineer [Assistant] [At Scream]", "ENGINEER ASSISTANT"],
    ["Engineer [Assistant, Strings]", "ENGINEER ASSISTANT"],
    ["Engineer [Assistant At Cello Studios]", "ENGINEER ASSISTANT"],
  ],
  "brackets that name an instrument": [
    ["Producer [Violin]", "ask"],
    ["Co-producer [Piano]", "ask"],
    ["Producer [Additional Guitar]", "ask"],
    ["Recorded By [Drums]", "ask"],
    ["Recorded By [Bass Guitar]", "ask"],
    ["Recorded By [Basses]", "ask"],
    ["Recorded By [Pedal Steel]", "ask"],
    ["Recorded By [Hi-Hat]", "ask"],
    ["Recorded By [Caj\u00f3n]", "ask"],
    ["Recorded By [Piano At Abbey Road]", "ask"],
    ["Engineer [Strings, Horns]", "ask"],
    ["Engineer [Synths]", "ask"],
    ["Engineer [Hihat]", "ask"],
    ["Engineer [Kettledrums]", "ask"],
    ["Recorded By [Singing Bowls]", "ask"],
    ["Engineer [Overdubs At Abbey Road - Strings]", "ask"],
    ["Engineer [At Olympic / Horns]", "ask"],
  ],
  "brackets that only resemble an instrument": [
    ["Engineer [At Cello Studios]", "ENGINEER PRINCIPAL"],
    ["Engineer [At Organ Street]", "ENGINEER PRINCIPAL"],
    ["Engineer [At Violin-Road Hall]", "ENGINEER PRINCIPAL"],
    ["Recorded By [Cello Studios]", "ENGINEER PRINCIPAL"],
    ["Recorded By [Orchestra]", "ENGINEER PRINCIPAL"],
    ["Engineer [Tape Recorder]", "ENGINEER PRINCIPAL"],
    ["Engineer [Basic Tracks]", "ENGINEER PRINCIPAL"],
    ["Engineer [Pro Tools]", "ENGINEER PRINCIPAL"],
    ["Engineer [Vocals]", "ENGINEER PRINCIPAL"],
    ["Recorded By [Lead Vocals]", "ENGINEER PRINCIPAL"],
    ["Producer [Vocals]", "PRODUCER PRINCIPAL"],
    ["Recorded By [Vocals, Guitar]", "ask"],
    ["Producer [Vocal Production]", "PRODUCER PRINCIPAL"],
    ["Producer [Additional Vocal Producer]", "PRODUCER ADDITIONAL"],
  ],
  "several roles in one cell": [
    ["Producer, Engineer", "PRODUCER PRINCIPAL, ENGINEER PRINCIPAL"],
    ["Written-By, Producer", "-, PRODUCER PRINCIPAL"],
    ["Arranged By [Strings, Brass], Producer", "-, PRODUCER PRINCIPAL"],
    ["Engineer [Assistant, [Tape, Second]], Producer", "ENGINEER ASSISTANT, PRODUCER PRINCIPAL"],
    ["Producer,, Engineer,", "PRODUCER PRINCIPAL, ENGINEER PRINCIPAL"],
    [" , ", ""],
  ],
  "brackets that do not match": [
    ["Engineer [Assistant, Producer", "ENGINEER ASSISTANT"],
    ["Engineer], Producer", "ENGINEER PRINCIPAL, PRODUCER PRINCIPAL"],
    ["Engineer []", "ENGINEER PRINCIPAL"],
    ["[Assistant] Engineer", "-"],
  ],
};

for (const [title, cases] of Object.entries(READINGS)) {
  describe(title, () => {
    it.each(cases)("%s: %s", (roleText, expected) => {
      expect(readingOf(roleText)).toBe(expected);
    });
  });
}

describe("a printed role", () => {
  it("keeps its own text, and splits into name and bracket", () => {
    expect(readRoleText("Producer,  Engineer [Assistant   At Scream] ")).toEqual([
      { text: "Producer", name: "Producer", bracket: "" },
      { text: "Engineer [Assistant At Scream]", name: "Engineer", bracket: "Assistant At Scream" },
    ]);
  });
});
