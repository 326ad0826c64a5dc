// Google's grpc-web, with the messages of protobuf-es: its own code generator is not on npm.

import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { GrpcWebClientBase, MethodDescriptor, MethodType } from 'grpc-web';
import { PeerService } from '../generated/es/peer_pb.js';
import { detailsOf, Failure, fromBase64 } from './failure.js';

export const grpcWebClients = {
  'grpc-web-text': (baseUrl) => client(baseUrl, 'text'),
  'grpc-web-binary': (baseUrl) => client(baseUrl, 'binary'),
};

function client(baseUrl, format) {
  const base = new GrpcWebClientBase({ format });

  function call(method, kind) {
    const { input, output, name } = PeerService.method[method];
    return new MethodDescriptor(
      `/${PeerService.typeName}/${name}`,
      kind,
      Object,
      Object,
      (message) => toBinary(input, message),
      (bytes) => fromBinary(output, bytes),
    );
  }

  return {
    unary(method, request, { headers, timeout, signal } = {}) {
      const descriptor = call(method, MethodType.UNARY);
      const message = create(PeerService.method[method].input, request);
      return new Promise((resolve, reject) => {
        let header, trailer, response;
        const open = base.rpcCall(
          baseUrl + descriptor.getName(),
          message,
          metadata(headers, timeout),
          descriptor,
          (error, received) => {
            if (error) reject(failure(error));
            else response = received;
          },
        );
        // There are two of this event: with the head of the response, and with its end.
        open.on('metadata', (received) => {
          header ??= (key) => received[key];
        });
        open.on('status', (status) => {
          trailer = (key) => status.metadata?.[key];
        });
        open.on('end', () => resolve({ message: response, header, trailer }));
        signal?.addEventListener('abort', () => open.cancel());
      });
    },
    async *stream(method, request, { headers, timeout, signal, onHeader, onTrailer } = {}) {
      const descriptor = call(method, MethodType.SERVER_STREAMING);
      const message = create(PeerService.method[method].input, request);
      const open = base.serverStreaming(
        baseUrl + descriptor.getName(),
        message,
        metadata(headers, timeout),
        descriptor,
      );
      const events = [];
      let wake = () => {};
      const push = (event) => {
        events.push(event);
        wake();
      };
      let seen = false;
      open.on('metadata', (received) => {
        if (!seen) onHeader?.((key) => received[key]);
        seen = true;
      });
      open.on('status', (status) => onTrailer?.((key) => status.metadata?.[key]));
      open.on('data', (received) => push({ received }));
      open.on('error', (error) => push({ error: failure(error) }));
      open.on('end', () => push({ end: true }));
      signal?.addEventListener('abort', () => {
        open.cancel();
        // grpc-web does not say that a call was cancelled.
        push({ error: new Failure(1, 'cancelled', null, () => null) });
      });
      for (;;) {
        while (events.length === 0) await new Promise((resolve) => (wake = resolve));
        const event = events.shift();
        if (event.error) throw event.error;
        if (event.end) return;
        yield event.received;
      }
    },
  };
}

function metadata(headers, timeout) {
  const deadline = timeout === undefined ? {} : { deadline: String(Date.now() + timeout) };
  return { ...headers, ...deadline };
}

function failure(error) {
  const status = error.metadata?.['grpc-status-details-bin'];
  const details = status ? detailsOf(fromBase64(status)) : null;
  return new Failure(error.code, error.message, details, (key) => error.metadata?.[key]);
}
