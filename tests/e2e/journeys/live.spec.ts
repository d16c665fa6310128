import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Cookie, MadeStudio } from "../setup/studio-maker";
import { type Hand, handOf } from "../steps/hand";
import { expect, test } from "../steps/journey";
import { heading, visit } from "../steps/screens";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true, expectedFaults: [/net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED)/] });

const mixOf = ({ prefix }: MadeStudio) => paths.projectSession(`${prefix}-sr-mix`);

async function renameMix(page: Page, hand: Hand): Promise<void> {
  await editSession(page, hand);
  await hand.write(editDialog(page).getByLabel("Title"), "Mix with Mara");
  await save(page, hand);
  await expect(heading(page)).toHaveText("Mix with Mara");
}

test("what one person writes is seen by the others without a press", async ({ page, hand, studio, openBrowser }) => {
  const other = await openBrowser(studio.cookie);
  await Promise.all([page, other].map((each) => visit(each, mixOf(studio))));
  await renameMix(page, hand);
  await expect(heading(other)).toHaveText("Mix with Mara");
});

test("what was written while a browser had no connection is seen when it has one again", async ({
  page,
  hand,
  studio,
  openBrowser,
}) => {
  const other = await openBrowser(studio.cookie);
  await Promise.all([page, other].map((each) => visit(each, mixOf(studio))));
  await other.context().setOffline(true);
  await renameMix(page, hand);
  await other.context().setOffline(false);
  await expect(heading(other)).toHaveText("Mix with Mara");
});

test("a stream tells of its own studio only, and ends with the sign-in", async ({
  page,
  hand,
  studio,
  maker,
  openBrowser,
  baseURL,
}) => {
  const stranger = await maker.makeStudio({ isDemo: true, accessRole: "OWNER" });
  const listen = (cookie: Cookie) => new ChangeStream(new URL(paths.live(0), baseURL), cookie);
  const [own, foreign] = [listen(studio.cookie), listen(stranger.cookie)];
  const [ownFirst, foreignFirst] = [await own.next(), await foreign.next()];
  expect(ownFirst).not.toBe(foreignFirst);

  await visit(page, mixOf(studio));
  await renameMix(page, hand);
  const ownSecond = await own.next();
  expect(Number(ownSecond)).toBeGreaterThan(Number(ownFirst));

  const other = await openBrowser(stranger.cookie);
  await visit(other, mixOf(stranger));
  await renameMix(other, handOf("mouse", other));
  const foreignSecond = await foreign.next();
  // The newest of all changes is the stranger's own: a word about the one before would have come before it.
  expect(Number(foreignSecond)).toBeGreaterThan(Number(ownSecond));

  await visit(page, paths.account());
  await hand.press(page.getByRole("main").getByRole("button", { name: "Sign out" }));
  expect(await own.next()).toBeNull();
  foreign.close();
});

test("there is no stream for who is not signed in", async ({ request, studio }) => {
  for (const cookie of ["", `${studio.cookie.name}=made-up`]) {
    const answer = await request.get(paths.live(0), { headers: { cookie } });
    expect(answer.status()).toBe(204);
    expect(await answer.text()).toBe("");
  }
});

/** What a browser's EventSource hears, one id at a time; null when the stream has ended. */
class ChangeStream {
  readonly #abort = new AbortController();
  readonly #ids: AsyncGenerator<string>;

  constructor(address: URL, { name, value }: Cookie) {
    this.#ids = idsOf(fetch(address, { headers: { cookie: `${name}=${value}` }, signal: this.#abort.signal }));
  }

  async next(): Promise<string | null> {
    const { value, done } = await this.#ids.next();
    return done ? null : value;
  }

  close(): void {
    this.#abort.abort();
  }
}

async function* idsOf(answer: Promise<Response>): AsyncGenerator<string> {
  const { body } = await answer;
  if (body === null) return;
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
    const events = (text + chunk).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const id = /^id: (\d+)$/m.exec(event)?.[1];
      if (id !== undefined) yield id;
    }
  }
}
