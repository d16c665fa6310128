"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /**
   * Esc, the cross, a button with `slot="close"`, or a press outside. Once a form in it was filled in, the last does
   * nothing, and the others ask first.
   */
  onClose: () => void;
  /** "narrow" asks, "normal" holds a form, "wide" holds a list or a picker. */
  width?: "narrow" | "normal" | "wide";
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}

const DialogWindow = dynamic(() => import("./dialog-window").then((module) => module.DialogWindow), { ssr: false });

/**
 * A modal window; a sheet from the bottom on phones. Holds the focus and gives it back. The window (45 KB with what it
 * draws on) is fetched apart from the page; load what is heavy in it in the same way.
 */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <DialogWindow {...props} /> : null;
}
