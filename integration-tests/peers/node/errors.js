"use strict";
// Statuses: every code, messages and details, before and after messages, unknown methods.

const grpc = require("@grpc/grpc-js");
const { defineCase, expectEqual, expectStatus } = require("./cases.js");

const ABORTED = { code: grpc.status.ABORTED, message: "no" };
const HOSTILE_MESSAGE = "100% of ünïcode ☃ 😀, %41 %zz %\ttab\r\nline";
// A google.rpc.Status: code 10, message "no", one Any of type "t/x" with the value ff 00.
const DETAILS = Buffer.from("080a12026e6f1a090a03742f781202ff00", "hex");

defineCase("status-codes", async (peer) => {
  for (let code = 1; code <= 16; code += 1) {
    const failure = { code, message: `code ${code}` };
    await expectStatus(peer.unary("Echo", { failure }).outcome, code, `code ${code}`);
  }
});

defineCase("status-messages", async (peer) => {
  for (const message of ["", HOSTILE_MESSAGE, "%", "x".repeat(3000)]) {
    const failure = { ...ABORTED, message };
    await expectStatus(peer.unary("Echo", { failure }).outcome, ABORTED.code, message);
  }
});

defineCase("status-details", async (peer) => {
  const failure = { ...ABORTED, details: DETAILS };
  const unary = await expectStatus(peer.unary("Echo", { failure }).outcome, ABORTED.code, "no");
  expectEqual(unary.metadata.get("grpc-status-details-bin"), [DETAILS], "the details");

  const responses = peer.expand({ response_count: 1, failure });
  const streaming = await expectStatus(responses.rest(), ABORTED.code, "no");
  expectEqual(streaming.metadata.get("grpc-status-details-bin"), [DETAILS], "the details");
});

defineCase("failure-without-messages", async (peer) => {
  await expectStatus(peer.expand({ failure: ABORTED }).rest(), ABORTED.code, "no");

  const { call, outcome } = peer.collect();
  call.end({ failure: ABORTED });
  await expectStatus(outcome, ABORTED.code, "no");

  const responses = peer.chat();
  responses.call.end({ failure: ABORTED });
  await expectStatus(responses.rest(), ABORTED.code, "no");
});

defineCase("failure-after-messages", async (peer) => {
  const responses = peer.chat();
  responses.call.write({ response_count: 3, failure: ABORTED });
  await responses.next();
  await responses.next();
  await responses.next();
  await expectStatus(responses.rest(), ABORTED.code, "no");
});

defineCase("unknown-method", async (peer) => {
  const outcome = raw(peer, "/rpc.peers.v1.PeerService/Missing", Buffer.alloc(0));
  await expectStatus(outcome, grpc.status.UNIMPLEMENTED);
});

defineCase("unknown-service", async (peer) => {
  const outcome = raw(peer, "/rpc.peers.v1.MissingService/Echo", Buffer.alloc(0));
  await expectStatus(outcome, grpc.status.UNIMPLEMENTED);
});

defineCase("undecodable-request", async (peer) => {
  const outcome = raw(peer, "/rpc.peers.v1.PeerService/Echo", Buffer.from("ffffff", "hex"));
  await expectStatus(outcome, grpc.status.INTERNAL);
});

function raw(peer, path, request) {
  const identity = (bytes) => bytes;
  return new Promise((resolve, reject) => {
    peer.client.makeUnaryRequest(path, identity, identity, request, (error, response) =>
      error ? reject(error) : resolve(response),
    );
  });
}
