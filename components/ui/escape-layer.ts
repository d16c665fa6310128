"use client";
import { useEffect, useEffectEvent } from "react";

const layers: symbol[] = [];

/**
 * While open, Escape steps back out of this layer and no other: the one that opened last goes first. Dialogs and menus
 * see to themselves; this is for panels that do not hold the focus.
 */
export function useEscapeLayer(isOpen: boolean, onEscape: () => void): void {
  const stepBack = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOpen) return;
    const layer = Symbol("layer");
    layers.push(layer);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || layers.at(-1) !== layer) return;
      event.preventDefault();
      stepBack();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [isOpen]);
}
