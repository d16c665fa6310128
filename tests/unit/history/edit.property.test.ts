import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catchUp, changedNote, type Edit, isTyped, mergeDraft, openEdit, settle } from "@/components/history/edit";

interface Form {
  title: string;
  status: string;
  players: string;
  roomId: string | null;
  skills: readonly string[];
}

/** Few values, so that fields often agree by chance. */
const form: fc.Arbitrary<Form> = fc.record({
  title: fc.constantFrom("Mix", "Mix, day one", ""),
  status: fc.constantFrom("HOLD_1", "CONFIRMED"),
  players: fc.constantFrom("0", "4"),
  roomId: fc.constantFrom(null, "a", "b"),
  skills: fc.constantFrom<string[]>([], ["mixing"], ["mixing", "editing"], ["editing", "mixing"]),
});
const NAMES = ["title", "status", "players", "roomId", "skills"] as const;
const three = fc.tuple(form, form, form);

/** What a person would call the same: a list of choices has no order. */
const read = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
const show = (value: unknown) => read(value);

/** Opened on `base`, typed into until it is `draft`, saved too late, and met by `current`. */
function refused(base: Form, current: Form, draft: Form): Edit<Form> {
  const typed = { ...openEdit({ version: 1, form: base }), draft };
  return catchUp(typed, { version: 2, form: current }, true);
}

describe("of two people at one form, whatever they change", () => {
  test("a field that was not touched here ends as the other saved it", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        const merged = mergeDraft(base, current, draft);
        for (const name of NAMES) {
          if (read(draft[name]) === read(base[name])) expect(read(merged[name])).toBe(read(current[name]));
        }
      }),
    );
  });

  test("what was typed here stays", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        const merged = mergeDraft(base, current, draft);
        for (const name of NAMES) {
          if (read(draft[name]) !== read(base[name])) expect(merged[name]).toBe(draft[name]);
        }
      }),
    );
  });

  test("a fault stands beside exactly those fields that both changed, and not to the same", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        const edit = refused(base, current, draft);
        for (const name of NAMES) {
          const [was, theirs, mine] = [base[name], current[name], draft[name]].map(read);
          const isConflict = theirs !== was && mine !== was && mine !== theirs;
          const { error } = changedNote(edit, name, show);
          expect(error).toBe(isConflict ? `Now: ${theirs}. Save again to replace it with yours.` : undefined);
        }
      }),
    );
  });

  test("a field that took over the other's value says so, and no other field does", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        const edit = refused(base, current, draft);
        for (const name of NAMES) {
          const isTaken = read(draft[name]) === read(base[name]) && read(current[name]) !== read(base[name]);
          const { notice } = changedNote(edit, name, show);
          expect(notice).toBe(isTaken ? `Changed meanwhile to ${read(current[name])}.` : undefined);
        }
      }),
    );
  });

  test("the next save is made on what was shown", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        expect(refused(base, current, draft).seen).toEqual({ version: 2, form: current });
      }),
    );
  });

  test("before a refusal nothing that was typed on is replaced under the hand", () => {
    fc.assert(
      fc.property(three, ([base, current, draft]) => {
        const typed = { ...openEdit({ version: 1, form: base }), draft };
        fc.pre(isTyped(typed));
        expect(catchUp(typed, { version: 2, form: current }, false).draft).toEqual(draft);
      }),
    );
  });
});

describe("a form over a row that moved on", () => {
  const base: Form = { title: "Mix", status: "HOLD_1", players: "0", roomId: null, skills: [] };
  const opened = openEdit({ version: 1, form: base });
  const typed = { ...opened, draft: { ...base, title: "Mix with Mara" } };

  test("follows it while nothing is typed", () => {
    const next = { version: 2, form: { ...base, status: "CONFIRMED" } };
    expect(catchUp(opened, next, false)).toEqual(openEdit(next));
  });

  test("needs no refusal when only what the form does not hold has changed", () => {
    const { seen, draft } = catchUp(typed, { version: 2, form: { ...base } }, false);
    expect(seen.version).toBe(2);
    expect(draft.title).toBe("Mix with Mara");
  });

  test("stays on the version that was seen until its save is refused", () => {
    const next = { version: 2, form: { ...base, status: "CONFIRMED" } };
    expect(catchUp(typed, next, false)).toBe(typed);
    expect(catchUp(typed, next, true).draft).toEqual({ ...base, title: "Mix with Mara", status: "CONFIRMED" });
  });

  test("goes on from what it saved, and follows the row again", () => {
    const saved = settle(typed, typed.draft);
    expect(isTyped(saved)).toBe(false);
    const next = { version: 2, form: typed.draft };
    expect(catchUp(saved, next, false)).toEqual(openEdit(next));
  });

  test("an emptied field reads as nothing", () => {
    const late = catchUp(typed, { version: 2, form: { ...base, title: "" } }, true);
    expect(changedNote(late, "title", (title) => title)).toEqual({
      error: "Now: nothing. Save again to replace it with yours.",
    });
  });
});
