import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** The colour of a token as the style sheet says it: `--ink: light-dark(#1f1b16, #efece7)`. */
function colourOf(token: string, theme: Theme): string {
  const pair = css.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  const colour = pair?.[theme === "light" ? 1 : 2];
  if (!colour) throw new Error(`No colour --${token} in app/globals.css`);
  return colour;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ["background", "panel", "raised"];
const TEXTS = ["ink", "muted", "faint", "accent", "engineer", "producer", "ok", "warn", "danger"];
const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)),
  ["engineer", "engineer-fill"],
  ["producer", "producer-fill"],
  ["on-accent", "accent"],
  ["on-danger", "danger"],
] as const;
const MARK_PAIRS = [
  "focus",
  "control",
  "now",
  "stripe-0",
  "stripe-1",
  "stripe-2",
  "stripe-3",
  "stripe-4",
  "stripe-5",
  "stripe-6",
  "stripe-7",
].flatMap((mark) => SURFACES.map((surface) => [mark, surface] as const));

describe.each(THEMES)("the %s theme", (theme) => {
  it.each(TEXT_PAIRS)("text %s can be read on %s (4.5 to 1)", (text, surface) => {
    expect(contrast(colourOf(text, theme), colourOf(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)("mark %s can be seen on %s (3 to 1)", (mark, surface) => {
    expect(contrast(colourOf(mark, theme), colourOf(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
