import { describe, expect, it } from "vitest";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import { SESSION_TEMPLATES } from "@/lib/domain/session-template-list";
import { SESSION_MINUTES_MAX, SESSION_TYPES } from "@/lib/domain/studio-session";
import { catalogueTask } from "@/lib/domain/task-catalogue";

describe("the session templates", () => {
  it("cover every session type once", () => {
    expect(SESSION_TEMPLATES.map((template) => template.type).sort()).toEqual([...SESSION_TYPES].sort());
  });

  it.each(SESSION_TEMPLATES)("$type: the blocks add up to a session that can be planned", (template) => {
    const minutes = template.blocks.reduce((sum, block) => sum + block.minutes, 0);
    expect(minutes).toBe(template.totalMinutes);
    expect(minutes).toBeLessThanOrEqual(SESSION_MINUTES_MAX);
  });

  it.each(SESSION_TEMPLATES)("$type: every task usually happens in such a session", (template) => {
    for (const id of template.blocks.flatMap((block) => block.taskIds)) {
      expect(catalogueTask(id).sessionTypes, id).toContain(template.type);
    }
  });

  it.each(SESSION_TEMPLATES)("$type: live tasks stand only in live blocks", (template) => {
    for (const block of template.blocks) {
      if (block.mode === "LIVE") continue;
      expect(block.taskIds.filter((id) => catalogueTask(id).attention === "LIVE")).toEqual([]);
    }
  });

  it("lets live tasks last as long as their block and keeps the catalogue's minutes elsewhere", () => {
    const { blocks } = expandTemplate(sessionTemplate("TRK"));
    const takes = blocks.find((block) => block.mode === "LIVE");
    expect(takes?.tasks.map((task) => task.minutes)).toEqual([270, 270, 270, 270, 270, 270]);
    expect(blocks[0]?.tasks.find((task) => task.catalogueId === "T20")?.minutes).toBe(90);
  });

  it("gives each task the session role of its discipline", () => {
    const { blocks } = expandTemplate(sessionTemplate("VOX"));
    const lead = blocks.find((block) => block.label === "Lead vocal");
    expect(lead?.tasks.map((task) => [task.catalogueId, task.sessionRole])).toEqual([
      ["T43", "ENGINEER"],
      ["T44", "PRODUCER"],
      ["T45", "PRODUCER"],
      ["T29", "ENGINEER"],
      ["T46", "PERFORMER"],
    ]);
  });

  it("fixes the clock only for the hired ensemble", () => {
    expect(SESSION_TEMPLATES.filter((template) => template.fixedClock).map((template) => template.type)).toEqual([
      "STR",
    ]);
  });
});
