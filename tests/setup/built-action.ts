import { builtActions } from "../e2e/access/built-actions";

/** What an action answered: its refusal's code, "OK" when it was done. */
export interface ActionAnswer {
  status: number;
  outcome: string;
  /** The whole answer, as the browser gets it. */
  text: string;
}

/**
 * Calls an action of the production build over HTTP, as a page does.
 *
 * @param name "addPersonAction"
 * @param cookie value of the Cookie header
 */
export async function callBuiltAction(
  address: string,
  cookie: string,
  name: string,
  input: unknown,
): Promise<ActionAnswer> {
  const action = builtActions().find((one) => one.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const response = await fetch(`${address}${action.path}`, {
    method: "POST",
    headers: {
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": action.id,
      origin: address,
      cookie,
    },
    body: JSON.stringify([input]),
  });
  const text = await response.text();
  const answer = /"ok":(true|false)(?:,"code":"([A-Z_]+)")?/.exec(text);
  const outcome = answer === null ? `status ${response.status}` : answer[1] === "true" ? "OK" : (answer[2] ?? "");
  return { status: response.status, outcome, text };
}

/** What it takes to add somebody to the roster. */
export function personInput(name: string) {
  return { name, kind: "PERSON", sessionRoles: ["ENGINEER"], skills: [], email: "", phone: "", notes: "" };
}
