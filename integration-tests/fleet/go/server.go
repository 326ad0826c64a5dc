package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/interop/grpc_testing"
	"google.golang.org/grpc/status"
)

// Answers each call with its name.
type named struct {
	grpc_testing.UnimplementedTestServiceServer
	name  string
	delay time.Duration
	slow  uint64
	calls atomic.Uint64
	fails atomic.Bool
}

func (n *named) UnaryCall(context.Context, *grpc_testing.SimpleRequest) (*grpc_testing.SimpleResponse, error) {
	number := n.calls.Add(1)
	if n.fails.Load() {
		return nil, status.Error(codes.Unavailable, "the server fails every call")
	}
	if n.slow > 0 && number%n.slow == 0 {
		time.Sleep(time.Second)
	} else {
		time.Sleep(n.delay)
	}
	return &grpc_testing.SimpleResponse{ServerId: n.name}, nil
}

func serve(arguments []string) error {
	flags := flag.NewFlagSet("server", flag.ExitOnError)
	address := flags.String("address", "127.0.0.1", "")
	port := flags.Int("port", 0, "")
	name := flags.String("name", "", "")
	delay := flags.Int("delay", 0, "")
	slow := flags.Uint64("slow", 0, "")
	streams := flags.Uint("streams", 0, "")
	flags.Parse(arguments)
	terminate := make(chan os.Signal, 1)
	signal.Notify(terminate, syscall.SIGTERM)
	fail := make(chan os.Signal, 1)
	signal.Notify(fail, syscall.SIGUSR1)
	listener, err := net.Listen("tcp", fmt.Sprintf("%s:%d", *address, *port))
	if err != nil {
		return err
	}
	fmt.Println("listening", listener.Addr().(*net.TCPAddr).Port)
	var options []grpc.ServerOption
	if *streams > 0 {
		options = append(options, grpc.MaxConcurrentStreams(uint32(*streams)))
	}
	server := grpc.NewServer(options...)
	answers := &named{name: *name, delay: time.Duration(*delay) * time.Millisecond, slow: *slow}
	grpc_testing.RegisterTestServiceServer(server, answers)
	go func() {
		<-fail
		answers.fails.Store(true)
	}()
	stopped := make(chan struct{})
	go func() {
		<-terminate
		server.GracefulStop()
		close(stopped)
	}()
	if err := server.Serve(listener); err != nil {
		return err
	}
	<-stopped
	fmt.Println("calls", answers.calls.Load())
	return nil
}
