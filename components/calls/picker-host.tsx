"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { closedPanels, closePicker, currentPanels, subscribeToPanels } from "@/components/frame/panel-store";

const AssignPicker = dynamic(() => import("./assign-picker").then((module) => module.AssignPicker), { ssr: false });

/** The one place in which the picker appears, whoever asked for it with `openPicker`. Mounted once, in the layout. */
export function PickerHost() {
  const { picker } = useSyncExternalStore(subscribeToPanels, currentPanels, closedPanels);
  if (picker === null) return null;
  return <AssignPicker asked={picker} onClose={closePicker} />;
}
