// connect-web, which speaks Connect and gRPC-Web.

import { ConnectError, createClient } from '@connectrpc/connect';
import { createConnectTransport, createGrpcWebTransport } from '@connectrpc/connect-web';
import { PeerService } from '../generated/es/peer_pb.js';
import { Failure } from './failure.js';

export const connectClients = {
  'connect-proto': (baseUrl) => client(createConnectTransport({ baseUrl, useBinaryFormat: true })),
  'connect-get': (baseUrl) =>
    client(createConnectTransport({ baseUrl, useBinaryFormat: true, useHttpGet: true })),
  'connect-json': (baseUrl) => client(createConnectTransport({ baseUrl })),
  'connect-json-get': (baseUrl) => client(createConnectTransport({ baseUrl, useHttpGet: true })),
  'connect-grpc-web': (baseUrl) => client(createGrpcWebTransport({ baseUrl })),
  'connect-grpc-web-json': (baseUrl) =>
    client(createGrpcWebTransport({ baseUrl, useBinaryFormat: false })),
};

function client(transport) {
  const calls = createClient(PeerService, transport);
  return {
    async unary(method, request, { headers, timeout, signal } = {}) {
      let header, trailer;
      const options = { headers, timeoutMs: timeout, signal };
      options.onHeader = (received) => (header = (key) => received.get(key));
      options.onTrailer = (received) => (trailer = (key) => received.get(key));
      try {
        return { message: await calls[method](request, options), header, trailer };
      } catch (error) {
        throw failure(error);
      }
    },
    async *stream(method, request, { headers, timeout, signal, onHeader, onTrailer } = {}) {
      const options = { headers, timeoutMs: timeout, signal };
      options.onHeader = (received) => onHeader?.((key) => received.get(key));
      options.onTrailer = (received) => onTrailer?.((key) => received.get(key));
      try {
        yield* calls[method](request, options);
      } catch (error) {
        throw failure(error);
      }
    },
  };
}

function failure(thrown) {
  const error = ConnectError.from(thrown);
  const details = error.details.map((detail) => detail.value);
  return new Failure(error.code, error.rawMessage, details, (key) => error.metadata.get(key));
}
