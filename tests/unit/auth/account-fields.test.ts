import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { EMAIL_MAX, normaliseEmail, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/account";
import { changePasswordSchema, emailSchema } from "@/lib/schemas/account";
import { roomSchema } from "@/lib/schemas/room";
import { studioSchema } from "@/lib/schemas/studio";

describe("an e-mail address", () => {
  test("that was accepted is already in its one spelling", () => {
    const address = fc.tuple(fc.string({ unit: "binary" }), fc.emailAddress()).map(([odd, email]) => odd + email);
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), address), (text) => {
        const parsed = emailSchema.safeParse(text);
        if (!parsed.success) return;
        expect(normaliseEmail(parsed.data)).toBe(parsed.data);
        expect(emailSchema.parse(parsed.data)).toBe(parsed.data);
        expect(parsed.data.length).toBeLessThanOrEqual(EMAIL_MAX);
      }),
    );
  });
});

describe("a new password", () => {
  const accepts = (newPassword: string) =>
    changePasswordSchema.safeParse({ currentPassword: "x", newPassword }).success;

  test("has a shortest and a longest length and no other rule", () => {
    expect(accepts("a".repeat(PASSWORD_MIN - 1))).toBe(false);
    expect(accepts("a".repeat(PASSWORD_MIN))).toBe(true);
    expect(accepts("  🎛 ünï \t codé  ")).toBe(true);
    expect(accepts("a".repeat(PASSWORD_MAX))).toBe(true);
    expect(accepts("a".repeat(PASSWORD_MAX + 1))).toBe(false);
  });

  test("is a common one in any capitals", () => {
    for (const password of ["password", "PASSWORD123", "12345678", "Qwerty123", "ｐａｓｓｗｏｒｄ"]) {
      expect(isCommonPassword(password)).toBe(true);
    }
    expect(isCommonPassword("four tall blue ladders")).toBe(false);
  });
});

describe("settings that make no sense", () => {
  const studio = { version: 1, name: "Harbour", timeZone: "Europe/London", restHours: 10 };
  const place = { code: "A", isRemote: false, address: "", openHours: "" };
  const room = { name: "A", ...place, timeZone: "Europe/London", setUpMinutes: 0, strikeMinutes: 0 };

  test.each([
    ["an unknown zone", studioSchema, { ...studio, timeZone: "Mars/Olympus" }, "timeZone"],
    ["an offset as zone", studioSchema, { ...studio, timeZone: "+02:00" }, "timeZone"],
    ["a name of blanks", studioSchema, { ...studio, name: " \u00a0 " }, "name"],
    ["a name that is too long", studioSchema, { ...studio, name: "x".repeat(81) }, "name"],
    ["rest of half an hour", studioSchema, { ...studio, restHours: 0.5 }, "restHours"],
    ["rest that is no number", studioSchema, { ...studio, restHours: Number.NaN }, "restHours"],
    ["set-up below zero", roomSchema, { ...room, setUpMinutes: -1 }, "setUpMinutes"],
    ["strike of over a day", roomSchema, { ...room, strikeMinutes: 1441 }, "strikeMinutes"],
  ])("are refused beside their field: %s", (_, schema, input, field) => {
    const parsed = schema.safeParse(input);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(field);
    for (const issue of parsed.error?.issues ?? []) expect(issue.message).toMatch(/^[A-Z].+\.$/);
  });
});
