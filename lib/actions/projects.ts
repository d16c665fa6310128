"use server";
import { addProject, archiveProject, type NewProjectSession, removeProject, saveProject } from "@/lib/data/projects";
import { type ProjectTemplate, planProject, projectTemplate, songIndexOf } from "@/lib/domain/project-template";
import { refusalOf } from "@/lib/domain/refusal";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import { archiveProjectSchema, newProjectSchema, projectEditSchema, projectVersionSchema } from "@/lib/schemas/project";
import { addDays } from "@/lib/time/calendar-date";
import { plannedStart } from "@/lib/time/said-schedule";
import { endAfter } from "@/lib/time/zoned";
import { defineAction } from "./define-action";

/** The template's sessions with their instants in the zone; each lasts as long as its session template says. */
function scheduleSessions(template: ProjectTemplate, startsOn: string, timeZone: string): NewProjectSession[] {
  return planProject(template, startsOn, addDays).map(({ date, startTime, title, ...session }, index) => {
    const start = plannedStart({ date, time: startTime }, timeZone, title);
    return {
      ...expandTemplate(sessionTemplate(session.type)),
      type: session.type,
      title,
      startsAt: start?.startsAt ?? null,
      endsAt: start && endAfter(start.startsAt, session.minutes),
      timeNotes: start?.notes ?? [],
      songIndex: songIndexOf(template, index),
    };
  });
}

/** Makes a project, from a template or empty. */
export const addProjectAction = defineAction({
  name: "projects.add",
  permission: "plan",
  schema: newProjectSchema,
  handler: async ({ scope, input: { templateId, engineerId, producerId, ...input }, now }) => {
    const template = templateId === null ? undefined : projectTemplate(templateId);
    if (templateId !== null && template === undefined) return refusalOf("TEMPLATE_NOT_FOUND");
    const lastOffset = template?.sessions.at(-1)?.offsetDays;
    const project = {
      ...input,
      endsOn: lastOffset === undefined ? null : addDays(input.startsOn, lastOffset),
      songTitles: Array.from({ length: template?.songs ?? 0 }, (_, index) => `Song ${index + 1}`),
      sessionsIn: (timeZone: string) => (template ? scheduleSessions(template, input.startsOn, timeZone) : []),
      usual: { ...(engineerId && { ENGINEER: engineerId }), ...(producerId && { PRODUCER: producerId }) },
    };
    return addProject(scope, project, now);
  },
});

export const saveProjectAction = defineAction({
  name: "projects.save",
  permission: "plan",
  schema: projectEditSchema,
  handler: ({ scope, input: { id, version, ...edit }, now }) => saveProject(scope, id, version, edit, now),
});

/** Puts a project away, or brings it back. */
export const archiveProjectAction = defineAction({
  name: "projects.archive",
  permission: "plan",
  schema: archiveProjectSchema,
  handler: ({ scope, input, now }) => archiveProject(scope, input.id, input.version, input.isArchived, now),
});

export const removeProjectAction = defineAction({
  name: "projects.remove",
  permission: "plan",
  schema: projectVersionSchema,
  handler: ({ scope, input, now }) => removeProject(scope, input.id, input.version, now),
});
