import type { ButtonProps } from "react-aria-components/Button";

/**
 * What makes a button wait: it keeps its place and the focus, and does nothing. (The kit's own pending state leaves a
 * spoken message behind that points to nothing once the button is done.)
 */
export function pendingPress(isPending: boolean | undefined): Partial<ButtonProps> {
  if (!isPending) return {};
  return { type: "button", "aria-disabled": "true", onPress: () => {} };
}
