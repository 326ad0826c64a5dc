// The service of the bench on grpc-go, with default settings.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"time"

	"google.golang.org/grpc"

	pb "bench/gen"
)

type service struct {
	pb.UnimplementedBenchServer
}

func (service) Small(_ context.Context, request *pb.Text) (*pb.Text, error) {
	return request, nil
}

func (service) Nested(_ context.Context, request *pb.Order) (*pb.Order, error) {
	request.Total = total(request)
	return request, nil
}

func (service) Large(_ context.Context, request *pb.Payload) (*pb.Payload, error) {
	return request, nil
}

func (service) Download(request *pb.Repeat, stream grpc.ServerStreamingServer[pb.Text]) error {
	for range request.Times {
		if err := stream.Send(&pb.Text{Text: request.Text}); err != nil {
			return err
		}
	}
	return nil
}

func (service) Upload(stream grpc.ClientStreamingServer[pb.Text, pb.Count]) error {
	count := &pb.Count{}
	for {
		message, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return stream.SendAndClose(count)
		}
		if err != nil {
			return err
		}
		count.Messages++
		count.Characters += uint64(len(message.Text))
	}
}

func (service) Duplex(stream grpc.BidiStreamingServer[pb.Text, pb.Text]) error {
	for {
		message, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := stream.Send(message); err != nil {
			return err
		}
	}
}

func (service) Compute(_ context.Context, request *pb.Text) (*pb.Text, error) {
	compute()
	return request, nil
}

func (service) Sleep(_ context.Context, request *pb.Text) (*pb.Text, error) {
	time.Sleep(time.Millisecond)
	return request, nil
}

func total(order *pb.Order) uint64 {
	customer := order.GetCustomer()
	address := customer.GetAddress()
	total := len(order.Id) + len(customer.GetName()) + len(customer.GetEmail())
	total += len(address.GetStreet()) + len(address.GetCity()) + int(address.GetZip())
	for _, line := range order.Lines {
		total += len(line.Product) + int(line.Quantity) + int(line.Cents)
		for _, note := range line.Notes {
			total += len(note)
		}
	}
	for name, value := range order.Labels {
		total += len(name) + len(value)
	}
	for _, code := range order.Codes {
		total += int(code)
	}
	return uint64(total)
}

var seed uint64 = 0x9E3779B97F4A7C15

// The same work as that of the other servers.
func compute() {
	state := seed | 1
	for range 500_000 {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
	}
	if state == 0 {
		log.Print("a xorshift never ends at zero")
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening %d\n", listener.Addr().(*net.TCPAddr).Port)
	server := grpc.NewServer()
	pb.RegisterBenchServer(server, service{})
	log.Fatal(server.Serve(listener))
}
