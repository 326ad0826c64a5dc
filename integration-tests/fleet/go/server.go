package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/interop/grpc_testing"
)

// Answers each call with its name.
type named struct {
	grpc_testing.UnimplementedTestServiceServer
	name  string
	delay time.Duration
}

func (n *named) UnaryCall(context.Context, *grpc_testing.SimpleRequest) (*grpc_testing.SimpleResponse, error) {
	time.Sleep(n.delay)
	return &grpc_testing.SimpleResponse{ServerId: n.name}, nil
}

func serve(arguments []string) error {
	flags := flag.NewFlagSet("server", flag.ExitOnError)
	address := flags.String("address", "127.0.0.1", "")
	port := flags.Int("port", 0, "")
	name := flags.String("name", "", "")
	delay := flags.Int("delay", 0, "")
	flags.Parse(arguments)
	listener, err := net.Listen("tcp", fmt.Sprintf("%s:%d", *address, *port))
	if err != nil {
		return err
	}
	fmt.Println("listening", listener.Addr().(*net.TCPAddr).Port)
	server := grpc.NewServer()
	grpc_testing.RegisterTestServiceServer(server, &named{name: *name, delay: time.Duration(*delay) * time.Millisecond})
	terminate := make(chan os.Signal, 1)
	signal.Notify(terminate, syscall.SIGTERM)
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
	return nil
}
