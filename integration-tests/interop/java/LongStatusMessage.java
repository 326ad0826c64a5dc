// Runs the case `long_status_message` with grpc-java: `java -cp JARS LongStatusMessage.java PORT`.

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.EchoStatus;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.ResponseParameters;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A status message of 300 kB arrives cut, and another call on the same channel goes on. */
public final class LongStatusMessage {
  private static final int SECONDS = 20;

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    ManagedChannel channel =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    try {
      run(channel);
    } finally {
      channel.shutdownNow();
    }
  }

  private static void run(ManagedChannel channel) throws Exception {
    BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    StreamObserver<StreamingOutputCallRequest> neighbour =
        TestServiceGrpc.newStub(channel).fullDuplexCall(observer(events));
    ping(neighbour, events);

    EchoStatus status =
        EchoStatus.newBuilder().setCode(2).setMessage("m".repeat(300_000)).build();
    TestServiceGrpc.TestServiceBlockingStub stub =
        TestServiceGrpc.newBlockingStub(channel).withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
    SimpleRequest unary = SimpleRequest.newBuilder().setResponseStatus(status).build();
    expectCut(() -> stub.unaryCall(unary));
    StreamingOutputCallRequest streaming =
        StreamingOutputCallRequest.newBuilder().setResponseStatus(status).build();
    expectCut(() -> {
      Iterator<StreamingOutputCallResponse> responses = stub.streamingOutputCall(streaming);
      responses.next();
    });

    ping(neighbour, events);
    neighbour.onCompleted();
    Object last = events.poll(SECONDS, TimeUnit.SECONDS);
    expect("completed".equals(last), "the neighbour ended with " + last);
  }

  private static void ping(
      StreamObserver<StreamingOutputCallRequest> call, BlockingQueue<Object> events)
      throws InterruptedException {
    Payload payload = Payload.newBuilder().setBody(ByteString.copyFromUtf8("ping")).build();
    call.onNext(
        StreamingOutputCallRequest.newBuilder()
            .setPayload(payload)
            .addResponseParameters(ResponseParameters.newBuilder().setSize(4))
            .build());
    Object event = events.poll(SECONDS, TimeUnit.SECONDS);
    expect(event instanceof StreamingOutputCallResponse, "the neighbour heard " + event);
  }

  private static StreamObserver<StreamingOutputCallResponse> observer(BlockingQueue<Object> events) {
    return new StreamObserver<>() {
      @Override
      public void onNext(StreamingOutputCallResponse response) {
        events.add(response);
      }

      @Override
      public void onError(Throwable error) {
        events.add(error);
      }

      @Override
      public void onCompleted() {
        events.add("completed");
      }
    };
  }

  private static void expectCut(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException error) {
      Status status = error.getStatus();
      String text = String.valueOf(status.getDescription());
      expect(status.getCode() == Status.Code.UNKNOWN, "the call ended with " + status);
      expect(
          text.startsWith("mmmm") && text.endsWith("(cut from 300000 bytes)"),
          "the message of " + text.length() + " characters ends "
              + text.substring(Math.max(0, text.length() - 40)));
      return;
    }
    throw new AssertionError("the call succeeded");
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
