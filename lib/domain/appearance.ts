/** How an account likes its screens. */
export interface Appearance {
  theme: Theme;
  density: Density;
  /** Keys without Ctrl or Cmd; they can be switched off (WCAG 2.1.4). */
  singleKeyShortcuts: boolean;
}

export const THEMES = ["SYSTEM", "DARK", "LIGHT"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["NORMAL", "DENSE"] as const;
export type Density = (typeof DENSITIES)[number];

export const THEME_LABELS: Record<Theme, string> = { SYSTEM: "As the system", DARK: "Dark", LIGHT: "Light" };
export const DENSITY_LABELS: Record<Density, string> = { NORMAL: "Normal", DENSE: "Dense" };
