import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * Goes to another address of the app. Nothing is fetched ahead: a page in sight of two hundred links would otherwise
 * ask the server for two hundred others.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
