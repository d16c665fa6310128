import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import { proposeCode } from "@/lib/domain/project-code";
import type { NewProjectView, TemplateView } from "@/lib/domain/project-view";

/** What the form of a new project holds; "" stands for nobody and no room. */
export interface ProjectDraft {
  templateId: string | null;
  title: string;
  artist: string;
  kind: ProjectKind;
  code: string;
  stripe: number;
  dualRolePolicy: DualRolePolicy;
  startsOn: string;
  roomId: string;
  engineerId: string;
  producerId: string;
  /** Once typed, the code no longer follows the title. */
  isCodeTyped: boolean;
  /** Once picked, the kind no longer follows the template. */
  isKindPicked: boolean;
}

export function newProjectDraft({ templates, rooms, startsOn, stripe }: NewProjectView): ProjectDraft {
  const draft: ProjectDraft = {
    templateId: null,
    title: "",
    artist: "",
    kind: "OTHER",
    code: "",
    stripe,
    dualRolePolicy: "FLAGGED",
    startsOn,
    roomId: rooms[0]?.id ?? "",
    engineerId: "",
    producerId: "",
    isCodeTyped: false,
    isKindPicked: false,
  };
  return withTemplate(draft, templates[0]?.id ?? null, templates);
}

/** The code follows the title until somebody types one. */
export function withTitle(draft: ProjectDraft, title: string, takenCodes: readonly string[]): ProjectDraft {
  const code = title.trim() === "" ? "" : proposeCode(title, takenCodes);
  return draft.isCodeTyped ? { ...draft, title } : { ...draft, title, code };
}

/** The kind follows the template until somebody picks one. */
export function withTemplate(
  draft: ProjectDraft,
  templateId: string | null,
  templates: readonly TemplateView[],
): ProjectDraft {
  const kind = templates.find(({ id }) => id === templateId)?.kind ?? "OTHER";
  return draft.isKindPicked ? { ...draft, templateId } : { ...draft, templateId, kind };
}
