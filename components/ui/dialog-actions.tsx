import type { ReactNode } from "react";

/** The buttons at the end of a dialog or form: the primary one last; stays in sight while the rest scrolls. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="-mx-4 -mb-4 sticky -bottom-4 mt-2 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-panel px-4 py-3">
      {children}
    </div>
  );
}
