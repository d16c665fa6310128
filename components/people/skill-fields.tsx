"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { ROLE_OF_SKILL, SKILL_LABELS, SKILLS, type Skill } from "@/lib/domain/skill";

interface SkillFieldsProps {
  skills: readonly Skill[];
  onToggle: (skill: Skill, isOn: boolean) => void;
  error?: string | undefined;
  notice?: string | undefined;
}

const GROUP_LABELS: Record<SessionRole, string> = {
  ENGINEER: "Engineering skills",
  PRODUCER: "Production skills",
  PERFORMER: "Performing skills",
};

/** Skills by the side of the glass they belong to. None at all means "not known", and is held against nobody. */
export function SkillFields({ skills, onToggle, ...notes }: SkillFieldsProps) {
  return SESSION_ROLES.map((role) => (
    <CheckboxGroup key={role} label={GROUP_LABELS[role]} {...(role === "PERFORMER" ? notes : {})}>
      {SKILLS.filter((skill) => ROLE_OF_SKILL[skill] === role).map((skill) => (
        <Checkbox key={skill} isSelected={skills.includes(skill)} onChange={(isOn) => onToggle(skill, isOn)}>
          {SKILL_LABELS[skill]}
        </Checkbox>
      ))}
    </CheckboxGroup>
  ));
}
