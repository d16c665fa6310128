import { paths } from "@/lib/paths";

/** The screens of a studio, whatever is in it. */
export const GENERAL_SCREENS: readonly string[] = [
  paths.today(),
  paths.me(),
  paths.projects(),
  paths.projects({ archived: 1 }),
  paths.calendar(),
  paths.calendar({ view: "week" }),
  paths.calendar({ view: "list" }),
  paths.timeline(),
  paths.timeline({ rows: "people", span: "day" }),
  paths.timeline({ rows: "projects", span: "6weeks" }),
  paths.coverage(),
  paths.coverage({ view: "roles" }),
  paths.flags(),
  paths.people(),
  paths.importCredits(),
  paths.history(),
  paths.settings(),
  paths.account(),
  "/nowhere",
];

/** The screens of one project, session or person of the demo studio, whose ids begin with the prefix. */
export function demoScreens(prefix: string): readonly string[] {
  const project = `${prefix}-salt-roads`;
  return [
    paths.project(project),
    paths.project(project, "plan", { open: "all" }),
    paths.project(project, "songs"),
    paths.project(project, "coverage"),
    paths.project(project, "credits"),
    paths.project(project, "history"),
    paths.projectSession(`${prefix}-sr-trk`),
    paths.projectSession(`${prefix}-ca-ovd`),
    paths.person(`${prefix}-ines`),
  ];
}
