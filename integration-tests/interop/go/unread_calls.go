package main

// The case unread_calls.
//
// Four calls of a connection are not read: the client reads one message of each of two server streams, and the server
// reads one message of each of two request streams. A further call of the connection is answered all the same.

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/interop/grpc_testing"
)

const (
	limit = 15 * time.Second
	// More than any window of a connection that nobody reads.
	unreadBytes  = 64 << 20
	messageBytes = 256 << 10
	// A call whose sender has not made progress for so long waits for credit.
	stillness = 500 * time.Millisecond
)

func unreadCalls(port string) error {
	connection, err := grpc.NewClient("127.0.0.1:"+port, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer connection.Close()
	client := grpc_testing.NewTestServiceClient(connection)
	ctx, cancel := context.WithTimeout(context.Background(), 3*limit)
	defer cancel()
	for range 2 {
		if err := openUnreadResponses(ctx, client); err != nil {
			return fmt.Errorf("a call with unread responses: %w", err)
		}
	}
	for range 2 {
		if err := openUnreadRequests(ctx, client); err != nil {
			return fmt.Errorf("a call with unread requests: %w", err)
		}
	}
	ctx, cancel = context.WithTimeout(ctx, limit)
	defer cancel()
	const size = 300_000
	response, err := client.UnaryCall(ctx, &grpc_testing.SimpleRequest{ResponseSize: size, Payload: payload(size)})
	if err != nil {
		return fmt.Errorf("the call beside the unread ones: %w", err)
	}
	if length := len(response.GetPayload().GetBody()); length != size {
		return fmt.Errorf("the response has %d bytes instead of %d", length, size)
	}
	return nil
}

// openUnreadResponses begins a call and reads the first of its responses.
func openUnreadResponses(ctx context.Context, client grpc_testing.TestServiceClient) error {
	request := &grpc_testing.StreamingOutputCallRequest{}
	for range unreadBytes / messageBytes {
		parameters := &grpc_testing.ResponseParameters{Size: messageBytes}
		request.ResponseParameters = append(request.ResponseParameters, parameters)
	}
	call, err := client.StreamingOutputCall(ctx, request)
	if err != nil {
		return err
	}
	_, err = call.Recv()
	return err
}

// openUnreadRequests begins a call whose handler sleeps after the first request, and sends requests until they wait for
// credit.
func openUnreadRequests(ctx context.Context, client grpc_testing.TestServiceClient) error {
	call, err := client.FullDuplexCall(ctx)
	if err != nil {
		return err
	}
	pause := int32((3 * limit).Microseconds())
	sleep := &grpc_testing.ResponseParameters{Size: 1, IntervalUs: pause}
	first := &grpc_testing.StreamingOutputCallRequest{
		ResponseParameters: []*grpc_testing.ResponseParameters{sleep},
	}
	if err := call.Send(first); err != nil {
		return err
	}
	var sent atomic.Int32
	ended := make(chan error, 1)
	go func() {
		request := &grpc_testing.StreamingOutputCallRequest{Payload: payload(messageBytes)}
		for range unreadBytes / messageBytes {
			if err := call.Send(request); err != nil {
				ended <- err
				return
			}
			sent.Add(1)
		}
		ended <- fmt.Errorf("the server takes %d bytes that it does not read", unreadBytes)
	}()
	for before := int32(-1); sent.Load() != before; {
		before = sent.Load()
		select {
		case err := <-ended:
			return err
		case <-time.After(stillness):
		}
	}
	return nil
}

func payload(size int) *grpc_testing.Payload {
	return &grpc_testing.Payload{Body: make([]byte, size)}
}
