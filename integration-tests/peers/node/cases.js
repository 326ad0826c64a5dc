"use strict";
// Registers the cases and runs them, in the format the harness reads: `plan NAME…` first, then for
// each case `ok   NAME` or `FAIL NAME: why`. A case that hangs ends the program.

const { isDeepStrictEqual, inspect } = require("node:util");

const SECONDS_PER_CASE = 60;

const cases = new Map();

/** Registers an async function as a case. */
function defineCase(name, run) {
  cases.set(name, run);
}

/** Fails the case unless the two are equal in depth. */
function expectEqual(actual, expected, what) {
  if (!isDeepStrictEqual(actual, expected)) {
    throw new Error(`${what} is ${shorten(actual)}, expected ${shorten(expected)}`);
  }
}

/** Fails the case unless the condition holds. */
function expect(condition, why) {
  if (!condition) {
    throw new Error(why);
  }
}

/** Expects the promise to fail with a gRPC status, and returns the error. */
async function expectStatus(promise, code, message) {
  let error;
  try {
    await promise;
  } catch (caught) {
    error = caught;
  }
  expect(error !== undefined, `the call succeeded, expected status ${code}`);
  expect(error.code === code, `the status is ${error.code} (${error.details}), expected ${code}`);
  if (message !== undefined) {
    expectEqual(error.details, message, "the status message");
  }
  return error;
}

/** Runs the named cases (all, if none is named) against a peer. */
async function runCases(names, peer) {
  const chosen = [...cases].filter(([name]) => names.length === 0 || names.includes(name));
  console.log(["plan", ...chosen.map(([name]) => name)].join(" "));
  for (const [name, run] of chosen) {
    const hung = setTimeout(() => {
      console.error(`${name} hangs`);
      process.exit(1);
    }, SECONDS_PER_CASE * 1000);
    try {
      await run(peer);
      console.log(`ok   ${name}`);
    } catch (error) {
      console.log(`FAIL ${name}: ${String(error.message).replace(/\s+/g, " ")}`);
      console.error(error);
    }
    clearTimeout(hung);
  }
}

function shorten(value) {
  const text = inspect(value, { depth: 4, breakLength: Infinity });
  return text.length <= 300 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
}

module.exports = { defineCase, expect, expectEqual, expectStatus, runCases };
