"use client";
import { useOptimistic, useTransition } from "react";
import { reachServer } from "@/components/history/reach-server";
import { RadioGroup } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast-store";
import { saveAppearanceAction } from "@/lib/actions/accounts";
import {
  type Appearance,
  DENSITIES,
  DENSITY_LABELS,
  type Density,
  THEME_LABELS,
  THEMES,
  type Theme,
} from "@/lib/domain/appearance";

const THEME_OPTIONS = THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));
const DENSITY_OPTIONS = DENSITIES.map((value) => ({ value, label: DENSITY_LABELS[value] }));

/** How the account likes its screens. Each choice acts at once: the answer brings the document in its new look. */
export function AppearanceForm({ saved }: { saved: Appearance }) {
  const [shown, show] = useOptimistic(saved);
  const [, startTransition] = useTransition();
  const change = (part: Partial<Appearance>) =>
    startTransition(async () => {
      const next = { ...shown, ...part };
      show(next);
      const result = await reachServer(() => saveAppearanceAction(next));
      if (!result.ok) toast({ message: result.message, kind: "problem" });
    });
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label="Theme"
        look="segments"
        options={THEME_OPTIONS}
        value={shown.theme}
        onChange={(theme) => change({ theme: theme as Theme })}
      />
      <RadioGroup
        label="Rows"
        look="segments"
        options={DENSITY_OPTIONS}
        value={shown.density}
        onChange={(density) => change({ density: density as Density })}
      />
      <Switch
        isSelected={shown.singleKeyShortcuts}
        onChange={(singleKeyShortcuts) => change({ singleKeyShortcuts })}
        className="self-start"
      >
        <span>
          Single-key shortcuts
          <span className="block text-small text-muted">Press ? to see them. Keys with Ctrl or Cmd always work.</span>
        </span>
      </Switch>
    </div>
  );
}
