import { readFileSync } from "node:fs";

/**
 * What a part of the tests came to.
 *
 * @typedef {{ passed: number, failures: string[] }} Outcome failures: the names of those that failed
 */

/**
 * Outcome of a Vitest run from its JSON report. A run that ended badly counts at least one failure, whatever its
 * report says: a file that cannot be loaded has no test to fail.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function readVitest(file, exitCode) {
  const report = readReport(file);
  const suites =
    /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */ (
      report?.testResults ?? []
    );
  const failures = suites.flatMap(({ name, status, assertionResults }) =>
    status === "failed" && assertionResults.length === 0
      ? [`${name} could not be loaded`]
      : assertionResults.filter((test) => test.status === "failed").map((test) => test.fullName),
  );
  return settle(report?.numPassedTests ?? 0, failures, exitCode);
}

/**
 * @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 */

/**
 * The same for Playwright.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function readPlaywright(file, exitCode) {
  const report = readReport(file);
  const faults = /** @type {{ message?: string }[]} */ (report?.errors ?? []).map(
    ({ message }) => message ?? "a fault",
  );
  const failures = /** @type {Suite[]} */ (report?.suites ?? []).flatMap((suite) => failuresOf(suite, []));
  return settle(report?.stats?.expected ?? 0, [...failures, ...faults], exitCode);
}

/**
 * @param {Suite} suite
 * @param {string[]} above
 * @returns {string[]}
 */
function failuresOf(suite, above) {
  const titles = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(() => [...titles, title].filter(Boolean).join(" › ")),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, titles))];
}

/**
 * @param {number} passed
 * @param {string[]} failures
 * @param {number} exitCode
 * @returns {Outcome}
 */
function settle(passed, failures, exitCode) {
  const isUnexplained = exitCode !== 0 && failures.length === 0;
  return { passed, failures: isUnexplained ? [`the run ended with exit code ${exitCode}`] : failures };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
