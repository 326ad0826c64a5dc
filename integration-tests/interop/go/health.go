package main

// The case health: a channel sends calls only to servers whose service is healthy (gRFC A17). The server has a service that is
// healthy and one that is not.

import (
	"context"
	"fmt"
	"net"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/interop"
	"google.golang.org/grpc/interop/grpc_testing"
	"google.golang.org/grpc/status"
)

func serveWithHealth(port string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		return err
	}
	statuses := health.NewServer()
	statuses.SetServingStatus("healthy", grpc_health_v1.HealthCheckResponse_SERVING)
	statuses.SetServingStatus("ill", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	server := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(server, statuses)
	grpc_testing.RegisterTestServiceServer(server, interop.NewTestServer())
	return server.Serve(listener)
}

func checkHealth(port string) error {
	for service, expected := range map[string]codes.Code{
		"healthy": codes.OK,
		"ill":     codes.Unavailable,
		"unknown": codes.Unavailable,
	} {
		if code, err := callIfHealthy(port, service); code != expected {
			return fmt.Errorf("with %q healthy: %v", service, err)
		}
	}
	return nil
}

func callIfHealthy(port, service string) (codes.Code, error) {
	config := `{"loadBalancingConfig": [{"round_robin": {}}], "healthCheckConfig": {"serviceName": "SERVICE"}}`
	connection, err := grpc.NewClient(
		"127.0.0.1:"+port,
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(strings.Replace(config, "SERVICE", service, 1)),
	)
	if err != nil {
		return codes.Unknown, err
	}
	defer connection.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	_, err = grpc_testing.NewTestServiceClient(connection).EmptyCall(ctx, &grpc_testing.Empty{})
	return status.Code(err), err
}
