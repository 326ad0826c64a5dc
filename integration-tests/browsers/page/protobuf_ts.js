// protobuf-ts with its transport for gRPC-Web.

import { GrpcStatusCode, GrpcWebFetchTransport } from '@protobuf-ts/grpcweb-transport';
import { PeerServiceClient } from '../generated/ts/peer.client.ts';
import { detailsOf, Failure, fromBase64 } from './failure.js';

export const protobufTsClients = {
  'protobuf-ts-text': (baseUrl) => client(baseUrl, 'text'),
  'protobuf-ts-binary': (baseUrl) => client(baseUrl, 'binary'),
};

function client(baseUrl, format) {
  const calls = new PeerServiceClient(new GrpcWebFetchTransport({ baseUrl, format }));

  function start(method, request, { headers, timeout, signal }) {
    const type = calls.methods.find((info) => info.localName === method).I;
    return calls[method](type.create(request), { meta: headers, timeout, abort: signal });
  }

  return {
    async unary(method, request, options = {}) {
      const call = start(method, request, options);
      try {
        const { headers, response, trailers } = await call;
        return {
          message: response,
          header: (key) => headers[key],
          trailer: (key) => trailers[key],
        };
      } catch (error) {
        throw failure(error);
      }
    },
    async *stream(method, request, options = {}) {
      const call = start(method, request, options);
      call.headers.then((received) => options.onHeader?.((key) => received[key]), () => {});
      call.trailers.then((received) => options.onTrailer?.((key) => received[key]), () => {});
      call.status.catch(() => {});
      try {
        yield* call.responses;
        await call.trailers;
      } catch (error) {
        throw failure(error);
      }
    },
  };
}

function failure(error) {
  const status = error.meta?.['grpc-status-details-bin'];
  const details = status ? detailsOf(fromBase64(status)) : null;
  const code = GrpcStatusCode[error.code];
  // Unlike the others, it leaves the message percent-encoded.
  const text = decoded(error.message);
  return new Failure(code, text, details, (key) => error.meta?.[key]);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
