// The service of the bench on C++ gRPC: the callback API, with default settings.

#include <grpcpp/alarm.h>
#include <grpcpp/grpcpp.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "bench.grpc.pb.h"

namespace {

using bench::v1::Bench;
using bench::v1::Count;
using bench::v1::Order;
using bench::v1::Payload;
using bench::v1::Repeat;
using bench::v1::Text;
using grpc::CallbackServerContext;
using grpc::Status;

// The same work as that of the other servers.
void Compute() {
  volatile std::uint64_t seed = 0x9E3779B97F4A7C15;
  std::uint64_t state = seed;
  for (int i = 0; i < 500000; i++) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
  }
  seed = state;
}

std::uint64_t Total(const Order& order) {
  std::uint64_t total = order.id().size();
  const auto& customer = order.customer();
  const auto& address = customer.address();
  total += customer.name().size() + customer.email().size();
  total += address.street().size() + address.city().size() + address.zip();
  for (const auto& line : order.lines()) {
    total += line.product().size() + line.quantity() + line.cents();
    for (const auto& note : line.notes()) total += note.size();
  }
  for (const auto& [name, value] : order.labels()) total += name.size() + value.size();
  for (auto code : order.codes()) total += code;
  return total;
}

class Download : public grpc::ServerWriteReactor<Text> {
 public:
  explicit Download(const Repeat& repeat) : left_(repeat.times()) {
    text_.set_text(repeat.text());
    Next();
  }
  void OnWriteDone(bool ok) override { ok ? Next() : Finish(Status::CANCELLED); }
  void OnDone() override { delete this; }

 private:
  void Next() {
    if (left_ == 0) return Finish(Status::OK);
    left_--;
    StartWrite(&text_);
  }
  Text text_;
  std::uint32_t left_;
};

class Upload : public grpc::ServerReadReactor<Text> {
 public:
  explicit Upload(Count* count) : count_(count) { StartRead(&text_); }
  void OnReadDone(bool ok) override {
    if (!ok) return Finish(Status::OK);
    count_->set_messages(count_->messages() + 1);
    count_->set_characters(count_->characters() + text_.text().size());
    StartRead(&text_);
  }
  void OnDone() override { delete this; }

 private:
  Count* count_;
  Text text_;
};

class Duplex : public grpc::ServerBidiReactor<Text, Text> {
 public:
  Duplex() { StartRead(&text_); }
  void OnReadDone(bool ok) override { ok ? StartWrite(&text_) : Finish(Status::OK); }
  void OnWriteDone(bool ok) override { ok ? StartRead(&text_) : Finish(Status::CANCELLED); }
  void OnDone() override { delete this; }

 private:
  Text text_;
};

class Sleep : public grpc::ServerUnaryReactor {
 public:
  Sleep() {
    alarm_.Set(std::chrono::system_clock::now() + std::chrono::milliseconds(1),
               [this](bool) { Finish(Status::OK); });
  }
  void OnDone() override { delete this; }

 private:
  grpc::Alarm alarm_;
};

class Service final : public Bench::CallbackService {
  template <typename T>
  static grpc::ServerUnaryReactor* Echo(CallbackServerContext* context, const T* request, T* response) {
    *response = *request;
    auto* reactor = context->DefaultReactor();
    reactor->Finish(Status::OK);
    return reactor;
  }

  grpc::ServerUnaryReactor* Small(CallbackServerContext* context, const Text* request, Text* response) override {
    return Echo(context, request, response);
  }
  grpc::ServerUnaryReactor* Nested(CallbackServerContext* context, const Order* request, Order* response) override {
    *response = *request;
    response->set_total(Total(*request));
    auto* reactor = context->DefaultReactor();
    reactor->Finish(Status::OK);
    return reactor;
  }
  grpc::ServerUnaryReactor* Large(CallbackServerContext* context, const Payload* request, Payload* response) override {
    return Echo(context, request, response);
  }
  grpc::ServerUnaryReactor* Compute(CallbackServerContext* context, const Text* request, Text* response) override {
    ::Compute();
    return Echo(context, request, response);
  }
  grpc::ServerUnaryReactor* Sleep(CallbackServerContext*, const Text* request, Text* response) override {
    *response = *request;
    return new ::Sleep;
  }
  grpc::ServerWriteReactor<Text>* Download(CallbackServerContext*, const Repeat* request) override {
    return new ::Download(*request);
  }
  grpc::ServerReadReactor<Text>* Upload(CallbackServerContext*, Count* response) override {
    return new ::Upload(response);
  }
  grpc::ServerBidiReactor<Text, Text>* Duplex(CallbackServerContext*) override { return new ::Duplex; }
};

}  // namespace

int main() {
  Service service;
  int port = 0;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port);
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (!server) return 1;
  std::printf("listening %d\n", port);
  std::fflush(stdout);
  server->Wait();
}
