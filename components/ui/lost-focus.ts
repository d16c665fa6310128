/** How long after a write its page may still be on its way. */
const WATCH_MS = 5_000;

/** The part of the page that `element` is in: it stays when the element goes. */
export function focusHome(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("section[aria-labelledby], section[aria-label], main") ?? null;
}

/** What was pressed: of a menu's entry, which goes with the menu, the button that opened it. */
export function pressedElement(): Element | null {
  const active = document.activeElement;
  if (!active?.closest("[role=menu]")) return active;
  return document.querySelector("[aria-haspopup=menu][aria-expanded=true]");
}

/**
 * A pick often takes away the very button that the picker was opened from, as soon as the new page arrives. The focus
 * would fall to the top of the page; it goes to `home` instead.
 *
 * @param pressed as long as it stands there, the focus is nobody's to move
 */
export function catchLostFocus(home: HTMLElement | null, pressed: Element | null = null): void {
  if (home === null) return;
  const look = () => {
    if (document.activeElement !== document.body || pressed?.isConnected) return;
    // The last need of a part may take the part away too.
    const target = home.isConnected ? home : document.querySelector("main");
    if (target === null) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  // The dialog gives the focus back one frame after it has gone.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      look();
      observer.observe(document.body, { childList: true, subtree: true });
    }),
  );
  setTimeout(() => observer.disconnect(), WATCH_MS);
}
