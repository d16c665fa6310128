"use client";
import { useState, useSyncExternalStore } from "react";
import type { SelectGroup } from "@/components/ui/select";

const never = () => () => {};

/** The choice of a time zone that starts at the browser's own. The server cannot know it, so it first draws UTC. */
export function useBrowserZone(zones: readonly SelectGroup[]) {
  const own = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  const [chosen, choose] = useState<string | null>(null);
  const isListed = zones.some((group) => group.options.some((option) => option.value === own));
  const options = isListed ? zones : [{ label: "This browser", options: [{ value: own, label: own }] }, ...zones];
  return { value: chosen ?? own, options, choose };
}
