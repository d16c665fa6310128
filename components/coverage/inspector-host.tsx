"use client";
import dynamic from "next/dynamic";
import { usePanels } from "@/components/frame/use-panels";

const FlagInspector = dynamic(() => import("./flag-inspector").then((module) => module.FlagInspector), { ssr: false });

interface InspectorHostProps {
  /** The change that the page knows last: a new one means that the flag may have changed or gone. */
  changeId: number;
}

/** The one place in which the inspector appears, whoever asked for it with `inspectFlag`. Mounted once, in the layout. */
export function InspectorHost({ changeId }: InspectorHostProps) {
  const { inspectedFlagKey } = usePanels();
  if (inspectedFlagKey === null) return null;
  return <FlagInspector flagKey={inspectedFlagKey} changeId={changeId} />;
}
