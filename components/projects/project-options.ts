import type { SelectOption } from "@/components/ui/select";
import { DUAL_ROLE_POLICIES, PROJECT_KINDS } from "@/lib/domain/project";
import { DUAL_ROLE_POLICY_WORDS, PROJECT_KIND_LABELS } from "@/lib/domain/project-words";

export const KIND_OPTIONS: readonly SelectOption[] = PROJECT_KINDS.map((kind) => ({
  value: kind,
  label: PROJECT_KIND_LABELS[kind],
}));

export const POLICY_OPTIONS = DUAL_ROLE_POLICIES.map((policy) => ({
  value: policy,
  label: DUAL_ROLE_POLICY_WORDS[policy].label,
  note: DUAL_ROLE_POLICY_WORDS[policy].note,
}));
