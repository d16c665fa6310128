/** Every internal address of the app. Nothing else spells one out. */

export const PROJECT_TABS = ["plan", "songs", "coverage", "credits", "history"] as const;
export type ProjectTab = (typeof PROJECT_TABS)[number];

/** Filters of a screen: what is empty, null or undefined stays out of the address. */
export type Filters = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const paths = {
  today: () => "/",
  projects: (filters: Filters = {}) => withQuery("/projects", filters),
  /** The plan tab is the project's own address. */
  project: (id: string, tab: ProjectTab = "plan", filters: Filters = {}) =>
    withQuery(`/projects/${encodeURIComponent(id)}`, { tab: tab === "plan" ? null : tab, ...filters }),
  projectSession: (id: string, filters: Filters = {}) => withQuery(`/sessions/${encodeURIComponent(id)}`, filters),
  calendar: (filters: Filters = {}) => withQuery("/calendar", filters),
  timeline: (filters: Filters = {}) => withQuery("/timeline", filters),
  coverage: (filters: Filters = {}) => withQuery("/coverage", filters),
  flags: (filters: Filters = {}) => withQuery("/flags", filters),
  people: (filters: Filters = {}) => withQuery("/people", filters),
  person: (id: string, filters: Filters = {}) => withQuery(`/people/${encodeURIComponent(id)}`, filters),
  me: () => "/me",
  importCredits: () => "/import",
  history: (filters: Filters = {}) => withQuery("/history", filters),
  settings: () => "/settings",
  account: () => "/account",
  /** Today is where sign-in leads anyway, so it is not spelled out. */
  signIn: (next?: string) => withQuery("/sign-in", { next: safeNext(next) === paths.today() ? null : safeNext(next) }),
  /** The stream of writes after a change. */
  live: (changeId: number) => withQuery("/api/live", { after: changeId }),
  firstRun: (token: string) => withQuery("/first-run", { token }),
} as const;

/**
 * Where to go after sign-in: `next` when it is a path of this site, else Today. Browsers read a backslash as a slash
 * and drop tabs and line breaks, so "/\evil.example" would leave the site.
 */
export function safeNext(next: string | null | undefined): string {
  const isOwnPath = typeof next === "string" && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next);
  return isOwnPath ? next : paths.today();
}

function withQuery(path: string, filters: Filters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null && value !== undefined && value !== "" && value !== false) query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
