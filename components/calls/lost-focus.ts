/** How long after a write its page may still be on its way. */
const WATCH_MS = 5_000;

/** The part of the page that has the focus now: it stays when what is in it goes. */
export function focusHome(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("section[aria-labelledby], main") ?? null;
}

/**
 * A pick often takes away the very button that the picker was opened from, as soon as the new page arrives. The focus
 * would fall to the top of the page; it goes to `home` instead.
 */
export function catchLostFocus(home: HTMLElement | null): void {
  if (home === null) return;
  const look = () => {
    if (document.activeElement !== document.body || !home.isConnected) return;
    home.tabIndex = -1;
    home.focus({ preventScroll: true });
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
