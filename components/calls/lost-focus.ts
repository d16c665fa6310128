/** How long after a write its page may still be on its way. */
const WATCH_MS = 5_000;

/**
 * A pick often takes away the very button that the picker was opened from, as soon as the new page arrives. The focus
 * would fall to the top of the page; it goes to the part of the page that the button stood in instead.
 */
export function catchLostFocus(opener: Element | null): void {
  const home = opener?.closest<HTMLElement>("section[aria-labelledby], main");
  if (!home) return;
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
