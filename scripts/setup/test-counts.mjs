import { readFileSync } from "node:fs";

/**
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Counts of a Vitest run from its JSON report. A run that ended badly counts at least one failure, whatever its
 * report says: a file that cannot be loaded has no test to fail.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  const suites = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (report?.testResults ?? []);
  const unloaded = suites.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  return settle(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unloaded, exitCode);
}

/**
 * The same for Playwright.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return settle(expected, unexpected + flaky + (report?.errors?.length ?? 0), exitCode);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} exitCode
 * @returns {Counts}
 */
function settle(passed, failed, exitCode) {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
