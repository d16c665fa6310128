import { createServer } from "node:net";
import { errorCode, Fault } from "./fault.mjs";

/**
 * Throws a Fault when something listens on the port already, or it may not be used.
 *
 * @param {number} port
 */
export async function requireFreePort(port) {
  try {
    await tryListening(port);
  } catch (error) {
    if (errorCode(error) === "EADDRINUSE")
      throw new Fault(`Port ${port} is taken: stop what uses it, or choose another one, for example PORT=${port + 1}.`);
    throw new Fault(`Port ${port} cannot be used (${errorCode(error) ?? error}): choose one above 1024 with PORT.`);
  }
}

/** A port that is free now. */
export function findFreePort() {
  return tryListening(0);
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function tryListening(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
