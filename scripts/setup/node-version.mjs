import { Fault } from "./fault.mjs";

const OLDEST_NODE = [20, 19];

export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Fault(
    `Node ${version} is too old: install Node ${OLDEST_NODE.join(".")} or newer (24 is recommended) from https://nodejs.org.`,
  );
}
