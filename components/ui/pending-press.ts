import type { ButtonProps } from "react-aria-components/Button";

/**
 * What makes a button wait: it keeps its place and the focus, and does nothing. (The kit's own pending state leaves a
 * spoken message behind that points to nothing once the button is done.) The same makes one that is off for now.
 */
export function pendingPress(isPending: boolean | undefined, isOff?: boolean): Partial<ButtonProps> {
  if (!isPending && !isOff) return {};
  return { type: "button", "aria-disabled": "true", onPress: () => {} };
}
