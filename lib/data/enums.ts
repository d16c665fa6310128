import "server-only";
import type * as Stored from "@/generated/sqlite/enums";
import type { AccessRole } from "@/lib/domain/access-role";
import type { AcknowledgementReason } from "@/lib/domain/acknowledgement";
import type { Answer } from "@/lib/domain/call";
import type { PersonKind } from "@/lib/domain/person";
import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { Discipline, Position, SessionRole } from "@/lib/domain/session-role";
import type { SessionStatus, SessionType } from "@/lib/domain/studio-session";
import type { Attention, Phase, TaskState } from "@/lib/domain/task";

/**
 * The database's names and the domain's are declared apart and must stay equal: a difference in either direction
 * makes one of these types `never`, and the file stops compiling.
 */
type Same<A, B> = [A, B] extends [B, A] ? true : never;

export const ENUMS_AGREE: [
  Same<AccessRole, Stored.AccessRole>,
  Same<AcknowledgementReason, Stored.AcknowledgementReason>,
  Same<Answer, Stored.Answer>,
  Same<PersonKind, Stored.PersonKind>,
  Same<DualRolePolicy, Stored.DualRolePolicy>,
  Same<ProjectKind, Stored.ProjectKind>,
  Same<Discipline, Stored.Discipline>,
  Same<Position, Stored.Position>,
  Same<SessionRole, Stored.SessionRole>,
  Same<SessionStatus, Stored.SessionStatus>,
  Same<SessionType, Stored.SessionType>,
  Same<Attention, Stored.Attention>,
  Same<Phase, Stored.Phase>,
  Same<TaskState, Stored.TaskState>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true];
