/** Scrolls within itself, both ways, and leaves room for the legend below; on paper it is as long as it is. */
export const GRID_FRAME =
  "panel relative w-fit max-w-full max-h-[74dvh] sm:max-h-[max(20rem,calc(100dvh-17.5rem))] scroll-pt-32 scroll-pl-40 overflow-auto max-sm:scroll-pl-28 print:max-h-none print:overflow-visible print:border-0 print:[zoom:0.6]";

export const GRID =
  "coverage-grid border-separate border-spacing-0 text-left [&_td]:h-(--row) [&_td]:border-line [&_td]:border-b [&_td]:border-l [&_td]:px-2 [&_td:hover]:bg-raised [&_th]:border-line [&_th]:border-b [&_th]:font-normal [&_[data-at]]:-outline-offset-2";

/** The head of a column stays in sight while the rows scroll. */
export const COLUMN_HEAD = "sticky top-0 z-1 border-l bg-panel px-2 py-2 align-top";

/** The head of a row stays in sight while the columns scroll. */
export const ROW_HEAD =
  "sticky left-0 z-1 h-(--row) w-40 min-w-40 max-w-40 bg-panel px-3 max-sm:w-28 max-sm:min-w-28 max-sm:max-w-28 max-sm:px-2";

/** Where both meet. */
export const CORNER =
  "left-0 z-2! border-l-0! px-3! w-40 min-w-40 align-bottom! max-sm:w-28 max-sm:min-w-28 max-sm:px-2!";
