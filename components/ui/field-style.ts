/** Classes shared by every field, so that rows of unlike fields line up. */
export const FIELD = "flex min-w-0 flex-col gap-1";
export const FIELD_LABEL = "label";
export const FIELD_HINT = "text-small text-muted";
/** Something happened to the field, and nothing is wrong with it. */
export const FIELD_NOTICE = "block text-ink";
export const FIELD_ERROR = "text-small text-danger";
export const FIELD_BOX =
  "w-full min-w-0 rounded-control border border-control bg-background px-2 text-ui text-ink hover:border-ink focus:border-ink aria-invalid:border-danger data-invalid:border-danger disabled:opacity-50 touch:text-[1rem]";
export const FIELD_LINE = "h-8 touch:h-11";
