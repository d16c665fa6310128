/**
 * A process that writes through the data layer until it is ended, or as often as it is told: one person after the other,
 * each with its history row. It acknowledges a write by a line with its id. Started by writer-process.ts.
 */
import { writeSync } from "node:fs";
import { database } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import { mintScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import type { WriterTask } from "./writer-process";

const FIELDS = { kind: "PERSON", sessionRoles: ["ENGINEER"], skills: [], email: null, phone: null, notes: "" } as const;

const { studioId, count, isEarly } = JSON.parse(process.env.WRITER_TASK ?? "") as WriterTask;
const scope = mintScope(studioId, null, "Writer");

/** At once, and whole: what is buffered when the process is killed was never said. */
function acknowledge(id: string): void {
  writeSync(1, `${id}\n`);
}

for (let done = 0; count === null || done < count; done += 1) {
  const result = await transact(scope, "people.add", new Date(), async (writer) => {
    const name = `Person ${process.pid}-${done}`;
    const [id = ""] = await insertPeople(writer, [{ name, ...FIELDS }]);
    if (isEarly) acknowledge(id);
    return { value: id, summary: `Added ${name} to the roster`, projectId: null };
  });
  if (!result.ok) throw new Error(result.message);
  if (!isEarly) acknowledge(result.value);
}
await database().close();
