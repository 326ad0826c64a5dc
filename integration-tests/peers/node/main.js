"use strict";
// Runs the cases with grpc-js: node main.js PORT UNIX PROTO [CASE…]

const { runCases } = require("./cases.js");
const { Peer } = require("./peer.js");

require("./calls.js");
require("./metadata.js");
require("./endings.js");
require("./errors.js");
require("./volume.js");

const [port, unix, proto, ...names] = process.argv.slice(2);
runCases(names, new Peer({ port, unix, proto })).then(() => process.exit(0));
