"use client";
import { startTransition } from "react";
import { reachServer } from "@/components/history/reach-server";
import { toast } from "@/components/ui/toast-store";
import { saveAppearanceAction } from "@/lib/actions/accounts";
import type { Appearance } from "@/lib/domain/appearance";

/** Changes the look at once, then saves it; puts it back with a reason when it is refused. */
export function useAppearance(saved: Appearance) {
  return (change: Partial<Appearance>) => {
    const { theme, density, singleKeyShortcuts } = { ...saved, ...change };
    show({ theme, density });
    startTransition(async () => {
      const reply = await reachServer(() => saveAppearanceAction({ theme, density, singleKeyShortcuts }));
      if (reply.ok) return;
      show(saved);
      toast({ message: reply.message, kind: "problem" });
    });
  };
}

function show({ theme, density }: Pick<Appearance, "theme" | "density">): void {
  const root = document.documentElement;
  if (theme === "SYSTEM") delete root.dataset.theme;
  else root.dataset.theme = theme.toLowerCase();
  root.dataset.density = density.toLowerCase();
}
