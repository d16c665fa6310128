"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { closePicker, currentPanels, subscribeToPanels } from "@/components/frame/panel-store";
import { usePanels } from "@/components/frame/use-panels";
import { catchLostFocus, focusHome, pressedElement } from "@/components/ui/lost-focus";

const AssignPicker = dynamic(() => import("./assign-picker").then((module) => module.AssignPicker), { ssr: false });

/** The one place in which the picker appears, whoever asked for it with `openPicker`. Mounted once, in the layout. */
export function PickerHost() {
  const { picker } = usePanels();

  useEffect(() => {
    let home: HTMLElement | null = null;
    let wasOpen = false;
    return subscribeToPanels(() => {
      const isOpen = currentPanels().picker !== null;
      // The store tells before anything is drawn, so the focus is still where the press was.
      if (isOpen && !wasOpen) home = focusHome(pressedElement());
      if (!isOpen && wasOpen) catchLostFocus(home);
      wasOpen = isOpen;
    });
  }, []);

  return picker === null ? null : <AssignPicker asked={picker} onClose={closePicker} />;
}
