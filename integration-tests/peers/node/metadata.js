"use strict";
// Metadata both ways, on all call types and on failures.

const grpc = require("@grpc/grpc-js");
const { defineCase, expect, expectEqual, expectStatus } = require("./cases.js");
const { INITIAL_PREFIX, TRAILING_PREFIX } = require("./peer.js");

const VALUES = {
  text: ["first", "second"],
  empty: [""],
  "data-bin": [Buffer.from(Array.from({ length: 256 }, (_, index) => index)), Buffer.alloc(0), Buffer.from([0])],
};

function sent() {
  const metadata = new grpc.Metadata();
  for (const prefix of [INITIAL_PREFIX, TRAILING_PREFIX]) {
    for (const [key, values] of Object.entries(VALUES)) {
      values.forEach((value) => metadata.add(prefix + key, value));
    }
  }
  return metadata;
}

function expectEchoed({ initial, trailing }) {
  expectSide(INITIAL_PREFIX, initial);
  expectSide(TRAILING_PREFIX, trailing);
}

function expectSide(prefix, metadata) {
  for (const [key, values] of Object.entries(VALUES)) {
    // Node joins the fields of a key with commas; grpc-js splits binary values only.
    const expected = key.endsWith("-bin") ? values : [values.join(", ")];
    expectEqual(metadata.get(prefix + key), expected, prefix + key);
  }
}

defineCase("metadata-unary", async (peer) => {
  expectEchoed(await peer.unary("Echo", {}, { metadata: sent() }).outcome);
});

defineCase("metadata-server-streaming", async (peer) => {
  const responses = peer.expand({ response_count: 2 }, { metadata: sent() });
  await responses.rest();
  expectEchoed(responses);
});

defineCase("metadata-client-streaming", async (peer) => {
  const { call, outcome } = peer.collect({ metadata: sent() });
  call.end();
  expectEchoed(await outcome);
});

defineCase("metadata-bidi-streaming", async (peer) => {
  const responses = peer.chat({ metadata: sent() });
  responses.call.write({ response_count: 2 });
  responses.call.end();
  await responses.rest();
  expectEchoed(responses);
});

defineCase("metadata-on-failure", async (peer) => {
  const failure = { code: grpc.status.ABORTED, message: "no" };
  const { outcome } = peer.unary("Echo", { failure }, { metadata: sent() });
  const error = await expectStatus(outcome, grpc.status.ABORTED, "no");
  expectSide(TRAILING_PREFIX, error.metadata);
});

defineCase("user-agent", async (peer) => {
  const { response } = await peer.unary("DescribeCall", {}).outcome;
  expect(response.user_agent.startsWith("grpc-node-js/"), `the server saw ${response.user_agent}`);
});
