import type { ComponentProps, ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style";
import { Link } from "./link";

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "className"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
};

/** A link that looks like a button: it goes somewhere, a `Button` does something. */
export function LinkButton({ kind, size, icon, className, children, ...props }: LinkButtonProps) {
  return (
    <Link {...props} className={buttonClass(kind, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
