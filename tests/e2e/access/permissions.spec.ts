import { ACCESS_ROLES, isAllowed, type Permission } from "@/lib/domain/access-role";
import { expect, test } from "../fixtures";
import { builtActions, callAction } from "./built-actions";

/** Who may call what. "member": whoever is signed in, because it only asks or only touches one's own account. */
const BY_FILE: Record<string, Permission | "member"> = {
  "accounts.ts": "member",
  "blocks.ts": "plan",
  // Everybody for themselves; for others, calendars.spec.ts.
  "busy-calendars.ts": "member",
  "calls.ts": "plan",
  "changes.ts": "member",
  "credits-import.ts": "import",
  "demo.ts": "import",
  "flags.ts": "review",
  "free.ts": "member",
  "own-calls.ts": "member",
  "people.ts": "roster",
  "projects.ts": "plan",
  "role-needs.ts": "plan",
  "rooms.ts": "settings",
  "search.ts": "member",
  "session-series.ts": "plan",
  "songs.ts": "plan",
  "standing-calls.ts": "plan",
  "studio-sessions.ts": "plan",
  "studios.ts": "settings",
  "tasks.ts": "plan",
  "unavailability.ts": "member",
};
const BY_NAME: Record<string, Permission | "member" | "anybody"> = {
  firstRunAction: "anybody",
  signOutAction: "anybody",
  bookingQuery: "member",
  candidatesQuery: "member",
  describeScheduleQuery: "member",
  flagQuery: "member",
  importedAlbumsQuery: "member",
  repeatPreviewQuery: "member",
};

// No action takes a sentence: whoever comes past the permission is told that the input is not valid.
const NONSENSE = JSON.stringify(["a sentence"]);

test("every action of the build refuses whom it should, before it looks at anything", async ({
  maker,
  studio,
  playwright,
  baseURL,
}) => {
  test.slow();
  const actions = builtActions();
  expect(actions.length).toBeGreaterThan(50);
  const members = await Promise.all(
    ACCESS_ROLES.map(async (accessRole) => {
      const { cookie } = await maker.addMember({ studioId: studio.studioId, accessRole });
      return { accessRole, cookie };
    }),
  );
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? "" } });
  const before = await maker.fingerprint(studio.studioId);
  const outcomes: Record<string, string[]> = {};
  const expected: Record<string, string[]> = {};

  for (const { id, file, name, path } of actions) {
    const needed = BY_NAME[name] ?? BY_FILE[file.replace("lib/actions/", "")];
    expect(needed, `${name} of ${file} is new: say here who may call it`).toBeDefined();
    const call = { actionId: id, path, body: NONSENSE };
    const answers = [await callAction(request, call, null)];
    const wanted = [needed === "anybody" ? "INVALID" : "SIGNED_OUT"];
    for (const { accessRole, cookie } of members) {
      answers.push(await callAction(request, call, cookie));
      const isOpen = needed === "anybody" || needed === "member" || (needed && isAllowed(accessRole, needed));
      wanted.push(isOpen ? "INVALID" : "NOT_ALLOWED");
    }
    outcomes[name] = answers;
    expected[name] = wanted;
  }

  expect(outcomes, `signed out, ${ACCESS_ROLES.join(", ")}`).toEqual(expected);
  expect(await maker.fingerprint(studio.studioId), "nothing was written").toBe(before);
  await request.dispose();
});
