import { expect, it } from "vitest";
import { readSources } from "./source-files";

/** Refuses as a whole, and must not tell what of it was wrong. */
const SAYS_NOTHING = new Set(["components/entry/sign-in-form.tsx"]);
/** A limit handed over, which the field says itself, or one in the words of its hint. */
const SAYS_LIMIT = /maxLength=|hint=(?:"[^"]*(?:[Uu]p to|at most|\d to \d|[Tt]wo letters)|{`[^`]*_M(?:AX|IN))/;
const FIELDS = /<(?:TextField|TextArea)\s[^<]*?\/>/gs;

it("a field to type in says its limit beside itself, before anything is refused", () => {
  const mute = readSources()
    .filter(({ path }) => path.startsWith("components/") && !path.startsWith("components/ui/"))
    .filter(({ path }) => !SAYS_NOTHING.has(path))
    .flatMap(({ path, text }) => (text.match(FIELDS) ?? []).map((field) => ({ path, field })))
    .filter(({ field }) => !field.includes('type="search"') && !SAYS_LIMIT.test(field))
    .map(({ path, field }) => `${path} ${/label=\S+/.exec(field)?.[0]}`);
  expect(mute).toEqual([]);
});
