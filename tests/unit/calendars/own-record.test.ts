import { expect, test } from "vitest";
import { ACCESS_ROLES, mayKeepFor } from "@/lib/domain/access-role";

test.each(ACCESS_ROLES)("%s keeps what is their own, and what is others' only with the roster", (accessRole) => {
  const keepsRoster = accessRole === "OWNER" || accessRole === "MANAGER";
  expect(mayKeepFor({ accessRole, personId: "ana" }, "ana")).toBe(true);
  expect(mayKeepFor({ accessRole, personId: "ana" }, "ben")).toBe(keepsRoster);
  expect(mayKeepFor({ accessRole, personId: null }, "ben")).toBe(keepsRoster);
});
