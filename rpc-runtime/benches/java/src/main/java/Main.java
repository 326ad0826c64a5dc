import bench.v1.BenchGrpc;
import bench.v1.BenchOuterClass.Count;
import bench.v1.BenchOuterClass.Line;
import bench.v1.BenchOuterClass.Order;
import bench.v1.BenchOuterClass.Payload;
import bench.v1.BenchOuterClass.Repeat;
import bench.v1.BenchOuterClass.Text;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.net.InetSocketAddress;

/** The service of the bench on grpc-java, with default settings. */
public final class Main extends BenchGrpc.BenchImplBase {
  @Override
  public void small(Text request, StreamObserver<Text> responses) {
    answer(request, responses);
  }

  @Override
  public void nested(Order request, StreamObserver<Order> responses) {
    answer(request.toBuilder().setTotal(total(request)).build(), responses);
  }

  @Override
  public void large(Payload request, StreamObserver<Payload> responses) {
    answer(request, responses);
  }

  @Override
  public void download(Repeat request, StreamObserver<Text> responses) {
    ServerCallStreamObserver<Text> call = (ServerCallStreamObserver<Text>) responses;
    int[] left = {request.getTimes()};
    call.setOnReadyHandler(
        () -> {
          while (left[0] > 0 && call.isReady()) {
            call.onNext(Text.newBuilder().setText(request.getText()).build());
            if (--left[0] == 0) {
              call.onCompleted();
            }
          }
        });
  }

  @Override
  public StreamObserver<Text> upload(StreamObserver<Count> responses) {
    return new StreamObserver<>() {
      private long messages;
      private long characters;

      @Override
      public void onNext(Text message) {
        messages++;
        characters += message.getText().length();
      }

      @Override
      public void onError(Throwable error) {}

      @Override
      public void onCompleted() {
        answer(Count.newBuilder().setMessages(messages).setCharacters(characters).build(), responses);
      }
    };
  }

  @Override
  public StreamObserver<Text> duplex(StreamObserver<Text> responses) {
    return new StreamObserver<>() {
      @Override
      public void onNext(Text message) {
        responses.onNext(message);
      }

      @Override
      public void onError(Throwable error) {}

      @Override
      public void onCompleted() {
        responses.onCompleted();
      }
    };
  }

  @Override
  public void compute(Text request, StreamObserver<Text> responses) {
    compute();
    answer(request, responses);
  }

  @Override
  public void sleep(Text request, StreamObserver<Text> responses) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
    }
    answer(request, responses);
  }

  private static <T> void answer(T message, StreamObserver<T> responses) {
    responses.onNext(message);
    responses.onCompleted();
  }

  private static long total(Order order) {
    var customer = order.getCustomer();
    var address = customer.getAddress();
    long total = order.getId().length() + customer.getName().length() + customer.getEmail().length();
    total += address.getStreet().length() + address.getCity().length() + address.getZip();
    for (Line line : order.getLinesList()) {
      total += line.getProduct().length() + line.getQuantity() + line.getCents();
      for (String note : line.getNotesList()) {
        total += note.length();
      }
    }
    for (var label : order.getLabelsMap().entrySet()) {
      total += label.getKey().length() + label.getValue().length();
    }
    for (int code : order.getCodesList()) {
      total += code;
    }
    return total;
  }

  private static volatile long seed = 0x9E3779B97F4A7C15L;

  /** The same work as that of the other servers. */
  private static void compute() {
    long state = seed;
    for (int i = 0; i < 500_000; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    seed = state;
  }

  public static void main(String[] arguments) throws Exception {
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(new Main())
            .build()
            .start();
    System.out.println("listening " + server.getPort());
    System.out.flush();
    server.awaitTermination();
  }
}
