import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Hand } from "./hand";
import { heading, visit } from "./screens";

/** A project from a template, from the list of projects on. */
export async function planProject(page: Page, hand: Hand, project: { title: string; template: string }): Promise<void> {
  await hand.press(page.getByRole("main").getByRole("link", { name: "New project" }).first());
  const dialog = page.getByRole("dialog", { name: "New project" });
  await hand.write(dialog.getByLabel("Title"), project.title);
  await hand.take(dialog.getByRole("radio", { name: project.template }));
  await hand.press(dialog.getByRole("button", { name: "Create" }));
  await expect(heading(page)).toHaveText(project.title);
}

/** The same by the shortest way, for tests that begin with a project. */
export async function startProject(page: Page, hand: Hand, title: string, template: string): Promise<void> {
  await visit(page, paths.projects());
  await planProject(page, hand, { title, template });
}

/** The sessions on the plan of the project in sight. Those that are open hold lists of their own. */
export const plannedSessions = (page: Page) =>
  page
    .getByRole("region", { name: "Sessions" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /^Tasks of / }) });

export const plannedSession = (page: Page, title: string) =>
  plannedSessions(page).filter({ has: page.getByRole("link", { name: title, exact: true }) });

/** The socket of a session that still needs somebody in that role. */
export const openNeed = (page: Page, title: string, role: "engineer" | "producer") =>
  plannedSession(page, title).getByRole("button", { name: `needs 1 ${role}` });
